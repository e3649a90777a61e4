//! `results.svg`: a bar for each ratio, on a logarithmic scale whose middle is 1x. Colours are read on white and on black.

use super::part::Section;
use crate::kept::{Bar, Bars};

/// Pixels.
const LINE: f64 = 20.0;
const BAR: f64 = 12.0;
const SCALE: f64 = 360.0;
const MARGIN: f64 = 12.0;
/// Room for `123.45x`.
const FIGURE: f64 = 64.0;
/// About what a character takes at this size.
const CHARACTER: f64 = 6.7;
const TEXT: f64 = 12.0;

const GREY: &str = "#757575";
const LESS: &str = "#2f81c7";
const MORE: &str = "#c4702f";

/// Ticks beyond these would run into each other.
const MOST_TICKS: i32 = 7;

/// The whole picture.
pub(super) fn draw(sections: &[Section]) -> String {
    let groups: Vec<&Bars> = sections.iter().map(|section| &section.bars).filter(|group| !group.bars.is_empty()).collect();
    let bars = || groups.iter().flat_map(|group| &group.bars);
    let labels = bars().map(|bar| bar.label.chars().count()).max().unwrap_or(0) as f64 * CHARACTER;
    let scale = Scale::of(bars(), MARGIN + labels + MARGIN);
    let mut body = String::new();
    let mut y = MARGIN + LINE;
    for group in groups {
        body += &text(MARGIN, y + BAR, "start", "bold", &group.title);
        y += LINE;
        for bar in &group.bars {
            body += &drawn(bar, &scale, y);
            y += LINE;
        }
        y += LINE / 2.0;
    }
    let width = scale.left + SCALE + FIGURE + MARGIN;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" \
         role=\"img\" font-family=\"sans-serif\" font-size=\"{TEXT}\" fill=\"{GREY}\">\n\
         <title>The cost of others by the cost of specwright: right of 1x specwright costs less</title>\n{}{body}</svg>\n",
        ticks(&scale, y),
        height = y + MARGIN,
    )
}

/// Where ratios stand.
struct Scale {
    left: f64,
    /// Powers of two.
    lowest: i32,
    highest: i32,
}

impl Scale {
    /// Wide enough for all bars, and for a half and a double.
    fn of<'a>(bars: impl Iterator<Item = &'a Bar>, left: f64) -> Self {
        let mut scale = Self { left, lowest: -1, highest: 1 };
        for power in bars.map(|bar| bar.ratio.log2()) {
            scale.lowest = scale.lowest.min(power.floor() as i32);
            scale.highest = scale.highest.max(power.ceil() as i32);
        }
        scale
    }

    fn x(&self, ratio: f64) -> f64 {
        let share = (ratio.log2() - f64::from(self.lowest)) / f64::from(self.highest - self.lowest);
        self.left + SCALE * share
    }
}

/// A line at each power of two, or at some of them; 1x is always one.
fn ticks(scale: &Scale, bottom: f64) -> String {
    let step = (scale.highest - scale.lowest) / MOST_TICKS + 1;
    let shown = (scale.lowest..=scale.highest).filter(|power| power % step == 0);
    let tick = |power: i32| {
        let (x, ratio) = (scale.x(f64::from(power).exp2()), f64::from(power).exp2());
        let faint = if power == 0 { "" } else { " stroke-opacity=\"0.3\"" };
        let top = MARGIN + LINE;
        let line = format!("<line x1=\"{x:.1}\" y1=\"{top:.1}\" x2=\"{x:.1}\" y2=\"{bottom:.1}\" stroke=\"{GREY}\"{faint}/>\n");
        text(x, MARGIN + BAR, "middle", "normal", &format!("{ratio}x")) + &line
    };
    shown.map(tick).collect()
}

fn drawn(bar: &Bar, scale: &Scale, y: f64) -> String {
    let (one, end) = (scale.x(1.0), scale.x(bar.ratio));
    let (x, width) = (one.min(end), (one - end).abs());
    let colour = if bar.ratio < 1.0 { MORE } else { LESS };
    let baseline = y + BAR - 2.0;
    let label = text(scale.left - MARGIN, baseline, "end", "normal", &bar.label);
    let figure = text(scale.left + SCALE + FIGURE, baseline, "end", "normal", &format!("{:.2}x", bar.ratio));
    format!("{label}<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{BAR}\" fill=\"{colour}\"/>\n{figure}")
}

fn text(x: f64, y: f64, anchor: &str, weight: &str, text: &str) -> String {
    let text = escaped(text);
    format!("<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" font-weight=\"{weight}\">{text}</text>\n")
}

/// As XML has it; control characters, which it has not, are blanks.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
