//! Sections of the text, which are made and formatted apart, so that the tokens of a large API never stand in memory all at once.

use proc_macro2::TokenStream;

/// A module of the text, or its top: made piece by piece, by several threads where there are several.
pub(crate) struct Section<'a> {
    /// The module without what is in it, `pub mod types {}`; none for the top.
    pub(crate) module: Option<TokenStream>,
    /// What makes each piece, in the order of the text. A piece is whole items, none of them is fine.
    pub(crate) pieces: Vec<Piece<'a>>,
}

/// What makes the tokens of some items.
pub(crate) type Piece<'a> = Box<dyn Fn() -> TokenStream + Send + Sync + 'a>;

impl<'a> Section<'a> {
    pub(super) fn top() -> Self {
        Self { module: None, pieces: Vec::new() }
    }

    pub(super) fn module(module: TokenStream) -> Self {
        Self { module: Some(module), pieces: Vec::new() }
    }

    /// Puts items behind those that are there.
    pub(super) fn item(&mut self, make: impl Fn() -> TokenStream + Send + Sync + 'a) {
        self.pieces.push(Box::new(make));
    }

    /// Puts the items of each thing behind those that are there.
    pub(super) fn items<T: Send + Sync + 'a>(
        &mut self,
        things: impl IntoIterator<Item = T>,
        make: impl Fn(&T) -> TokenStream + Copy + Send + Sync + 'a,
    ) {
        self.pieces.extend(things.into_iter().map(|thing| Box::new(move || make(&thing)) as Piece<'a>));
    }
}
