use clap::Parser;

use super::part::{Part, Section};
use super::{Arguments, chart, read, results, write};
use crate::kept::{Bar, Bars, Machine, Origin, Version};
use crate::table::Table;

fn section(part: Part, processor: &str, bars: &[(&str, f64)]) -> Section {
    let machine = Machine { cores: 2, processor: processor.to_owned(), memory_mb: 100, compiler: "rustc 1".to_owned() };
    let versions = vec![Version { name: "serde_json".to_owned(), version: "1.0.0".to_owned() }];
    let bars = bars.iter().filter_map(|&(label, ratio)| Bar::new(label.to_owned(), ratio));
    Section {
        part,
        origin: Origin { command: format!("bench {}", part.name()), date: "2026-11-27".to_owned(), machine, versions },
        tables: vec![Table::new("a_b", &["what", "time"], vec![vec!["x<y".to_owned(), "1.0".to_owned()]])],
        bars: Bars { title: format!("{} & more", part.title()), bars: bars.collect() },
        wrong: None,
    }
}

#[test]
fn results_tell_tables_with_where_they_come_from() {
    let text = results::render(&[section(Part::Serve, "A_1", &[("GET: axum", 1.25)]), section(Part::Call, "A_1", &[])]);
    let parts = [
        "| A\\_1 | 2 | 100 MB | rustc 1 | serve 2026-11-27, call 2026-11-27 |\n",
        "## Serving requests\n\n```sh\nbench serve\n```\n\nBeside serde\\_json 1.0.0.\n\n### a\\_b\n\n| what | time |\n| --- | ---: |\n| x\\<y | 1.0 |\n",
        "## Calling\n\n```sh\nbench call\n```\n",
        "| Serving requests \\& more | GET: axum | 1.25x |\n",
        "Not measured: codec, generate, compile.\n",
    ];
    for part in parts {
        assert!(text.contains(part), "{part}\nis not in\n{text}");
    }
    let others = results::render(&[section(Part::Serve, "A", &[]), section(Part::Call, "B", &[])]);
    assert!(others.contains("| serve 2026-11-27 |\n") && others.contains("| call 2026-11-27 |\n"), "{others}");
}

#[test]
fn the_chart_has_a_bar_for_each_row() {
    let serve = section(Part::Serve, "A", &[("a", 0.5), ("b", 2.0), ("<c> & \"d\"", 1.0)]);
    let svg = chart::draw(&[serve, section(Part::Call, "A", &[("e", 4.0)])]);
    assert_eq!(svg.matches("<rect ").count(), 4, "{svg}");
    for part in [">0.50x<", ">4.00x<", ">&lt;c&gt; &amp; &quot;d&quot;<", ">Calling &amp; more<", ">0.5x<", ">1x<", ">4x<"] {
        assert!(svg.contains(part), "{part}\nis not in\n{svg}");
    }
    // the scale is 360 wide from a half to four times, so that what costs the same has no bar
    let widths: Vec<&str> =
        svg.split("<rect ").skip(1).filter_map(|rect| rect.split("width=\"").nth(1)?.split('"').next()).collect();
    assert_eq!(widths, ["120.0", "120.0", "0.0", "240.0"]);
}

#[test]
fn a_chart_of_nothing_and_of_much_is_a_picture() {
    assert!(chart::draw(&[]).ends_with("</svg>\n"));
    let svg = chart::draw(&[section(Part::Serve, "A", &[("a", 1e-9), ("b", 1e9)])]);
    assert!(svg.matches("<line ").count() <= 9 && svg.contains(">1x<"), "{svg}");
}

fn arguments(words: &[&str]) -> Arguments {
    match crate::Arguments::try_parse_from([&["bench", "all"], words].concat()).unwrap().command {
        crate::Command::All(arguments) => arguments,
        _ => panic!("`all` is another command"),
    }
}

#[test]
fn each_part_has_a_command_that_is_understood() {
    for words in [vec![], vec!["--short"], vec!["--corpus", "folder of mine"], vec!["--short", "--corpus", "a"]] {
        let all = arguments(&words);
        for part in Part::ALL {
            let words = part.words(&all);
            let parsed = crate::Arguments::try_parse_from(["bench".to_owned()].into_iter().chain(words.clone()));
            assert!(parsed.is_ok(), "{words:?}");
        }
    }
    assert!(crate::Arguments::try_parse_from(["bench", "all", "--short", "--write"]).is_err());
}

#[test]
fn kept_figures_are_read_and_written() {
    let folder = crate::documents::scratch("bench-all/test").unwrap();
    let words = ["codec", "--rounds", "1", "--milliseconds", "1"].map(str::to_owned);
    let measured = Part::Codec.measure(&words, &Part::Codec.file(&folder)).unwrap();
    let kept = read(&folder).unwrap();
    let [codec] = kept.as_slice() else { panic!("one part was kept: {kept:?}") };
    assert_eq!((&codec.origin, &codec.tables), (&measured.origin, &measured.tables));
    assert_eq!(codec.bars.bars.len(), 12);
    assert_eq!(codec.origin.command, "cargo run --release -p bench -- codec --rounds 1 --milliseconds 1");
    write(&folder, &kept).unwrap();
    assert_eq!(std::fs::read_to_string(folder.join("RESULTS.md")).unwrap(), results::render(&kept));
    assert_eq!(std::fs::read_to_string(folder.join("results.svg")).unwrap(), chart::draw(&kept));
    assert!(read(&folder.join("nowhere")).is_err());
}
