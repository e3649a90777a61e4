use super::rt;

/// Windows
/// lines,    tabs and \
///
/// # A heading
///
/// ~~~~text
/// let x: i32 = "";
/// ~~~
/// ~~~~
///
/// 1. nested
///
///    ```text
///    panic!();
///    ```
///
///    ```text
///    indented();
///    ```
///
///     indented_by_tab();
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// ```text
    /// nobody ends this
    /// ```
    pub unclosed: Option<String>,
    /// \<p>A \<b>bold\</i> Vec\<String>, \<br> and \<img src=x>
    ///
    /// \<div>
    /// \[x]
    /// \</div>
    pub html: Option<String>,
    /// \[Pet], \[`Pet`](Pet), \[a](b.md#c), \[mail](mailto:x@y), \[d]\[e], !\[i](j.png), <https://example.com>
    pub links: Option<String>,
    /// <https://example.com/a_b_c?x=1&y=>\[z], (<http://example.com>), *<https://example.com>* \<<https://x.example.com>>
    pub urls: Option<String>,
    /// A note\[^1] and an other[^2].
    ///
    /// \[^1]: Here.
    pub notes: Option<String>,
    /// one ` tick, ``two` and \`three\`\`
    pub ticks: Option<String>,
    /// | a | b |
    /// |---|---|
    /// | \<c> | \[d]<br>e |
    pub table: Option<String>,
    /// > ```text
    /// > fn main() {}
    ///
    /// - > ~~~text
    ///   > ~~~
    pub quote: Option<String>,
    /// one\
    /// two\
    /// three\
    pub breaks: Option<String>,
    /// [one] and \[two]
    ///
    /// [one]: https://example.com
    /// [two]: Pet
    pub reference: Option<String>,
}

impl Pet {
    /// Sets `unclosed`.
    pub fn with_unclosed(mut self, unclosed: impl Into<String>) -> Self {
        self.unclosed = Some(unclosed.into());
        self
    }

    /// Sets `html`.
    pub fn with_html(mut self, html: impl Into<String>) -> Self {
        self.html = Some(html.into());
        self
    }

    /// Sets `links`.
    pub fn with_links(mut self, links: impl Into<String>) -> Self {
        self.links = Some(links.into());
        self
    }

    /// Sets `urls`.
    pub fn with_urls(mut self, urls: impl Into<String>) -> Self {
        self.urls = Some(urls.into());
        self
    }

    /// Sets `notes`.
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// Sets `ticks`.
    pub fn with_ticks(mut self, ticks: impl Into<String>) -> Self {
        self.ticks = Some(ticks.into());
        self
    }

    /// Sets `table`.
    pub fn with_table(mut self, table: impl Into<String>) -> Self {
        self.table = Some(table.into());
        self
    }

    /// Sets `quote`.
    pub fn with_quote(mut self, quote: impl Into<String>) -> Self {
        self.quote = Some(quote.into());
        self
    }

    /// Sets `breaks`.
    pub fn with_breaks(mut self, breaks: impl Into<String>) -> Self {
        self.breaks = Some(breaks.into());
        self
    }

    /// Sets `reference`.
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }
}
