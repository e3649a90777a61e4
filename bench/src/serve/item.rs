//! What each server answers with: an item of about 1 KB.

pub(crate) const NAME: &str = "Standing desk, oak, 160 x 80";
pub(crate) const DESCRIPTION: &str = "A desk that goes from 62 to 128 centimetres in eleven seconds and remembers four heights. \
    The top is oiled oak of 27 millimetres on a frame of powder-coated steel; two motors lift 120 kilograms and stop where they meet \
    resistance. Cables run in a tray below the top, which folds down for access from the front. It comes in two parcels of 31 and 42 \
    kilograms with all tools, and two people put it together in forty minutes; the oak is from forests that are certified. \
    Whoever has the desk for ten years may send the frame back: it is taken apart, what moves is made anew, and it goes to school again.";
pub(crate) const TAGS: [&str; 6] = ["desk", "oak", "electric", "height-adjustable", "office", "certified"];
pub(crate) const PARTS: [(&str, i32); 7] =
    [("top", 1), ("leg", 2), ("motor", 2), ("foot", 2), ("cable tray", 1), ("control panel", 1), ("screw, M6 x 20", 32)];
