use clap::Parser;
use serde_json::json;

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

/// Figures as each command keeps them, of one row or two.
fn figures(part: Part) -> serde_json::Value {
    let took = |seconds: f64| json!({"seconds": seconds, "peak_mb": 10.0});
    let turn = |cpu_seconds: f64| json!([{"done": 10, "seconds": 1.0, "cpu_seconds": cpu_seconds}]);
    let compiled = |generator: &str, seconds: f64| {
        let cost = json!({"seconds": seconds, "cpu_seconds": seconds, "peak_mb": 10.0});
        let check = json!([{"cost": cost, "errors": 0, "warnings": 0, "stopped": null, "rlib_bytes": null}]);
        json!({"document": "a.json", "generator": generator, "lines": 1, "refused": null, "rounds": {"check": check}})
    };
    match part {
        Part::Serve => {
            let served = |server: &str, cpu_seconds: f64| {
                json!({"row": "GET", "server": server, "turns": turn(cpu_seconds), "requests_per_second": 10.0,
                       "cpu_microseconds": 1.0, "cpu_ratio": null, "throughput_ratio": 1.0})
            };
            let rows = [served("hyper", 1.0), served("specwright", 2.0), served("axum", 4.0)];
            json!({"connections": 1, "rounds": 1, "milliseconds": 1, "rows": rows})
        }
        Part::Call => {
            let called = |client: &str, cpu_seconds: f64| {
                json!({"row": "GET", "client": client, "turns": turn(cpu_seconds), "calls_per_second": 10.0,
                       "cpu_microseconds": 1.0, "cpu_ratio": 1.0, "throughput_ratio": null})
            };
            json!({"rounds": 1, "calls": 1, "rows": [called("specwright", 1.0), called("reqwest", 3.0)]})
        }
        Part::Codec => json!({"rounds": 1, "milliseconds": 1, "rows": [{
            "answer": "a", "bytes": 1, "step": "decode", "generated_microseconds": 1.0, "by_hand_microseconds": 1.1, "ratio": 1.1,
            "generated_allocations": 1, "by_hand_allocations": 2}]}),
        Part::Generate => json!({"rows": [{
            "document": "a.json", "megabytes": 1.0, "parse": took(0.1), "generate": took(1.0), "twice": null,
            "peers": [{"name": "ploidy client", "took": took(0.5), "refused": null},
                      {"name": "oas3-gen client", "took": took(0.1), "refused": "no"}]}]}),
        Part::Compile => {
            let rows = [compiled("specwright client", 2.0), compiled("ploidy client", 9.0), compiled("oas3-gen client", 5.0)];
            json!({"rows": rows})
        }
    }
}

#[test]
fn what_each_command_kept_is_drawn() {
    let folder = crate::documents::scratch("bench-all/test-drawn").unwrap();
    let origin = section(Part::Serve, "A", &[]).origin;
    let expected: [(Part, &[(&str, f64)]); 5] = [
        (Part::Serve, &[("GET: hyper", 0.5), ("GET: axum", 2.0)]),
        (Part::Call, &[("GET: reqwest", 3.0)]),
        (Part::Codec, &[("a, decode: serde_json by hand", 1.1)]),
        (Part::Generate, &[("a.json: ploidy client", 0.5)]),
        (Part::Compile, &[("a.json, check: oas3-gen client", 2.5)]),
    ];
    for (part, expected) in expected {
        let file = part.file(&folder);
        std::fs::write(&file, json!({"origin": origin, "figures": figures(part)}).to_string()).unwrap();
        let read = part.read(&file).unwrap();
        let drawn: Vec<(&str, f64)> = read.bars.bars.iter().map(|bar| (bar.label.as_str(), bar.ratio)).collect();
        assert_eq!(drawn, expected, "{part:?}");
        assert_eq!((read.origin, read.wrong), (origin.clone(), None), "{part:?}");
    }
    let sections = read(&folder).unwrap();
    assert_eq!(chart::draw(&sections).matches("<rect ").count(), 6);
    let text = results::render(&sections);
    assert!(!text.contains("Not measured") && text.contains("### ours over the best peer whose crate compiles"), "{text}");
    write(&folder, &sections).unwrap();
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

#[test]
fn without_a_corpus_there_is_something_to_generate() {
    let found = crate::documents::find(&crate::documents::home().join("documents")).unwrap();
    let json = found.iter().filter(|document| document.path.extension().is_some_and(|extension| extension == "json"));
    let generated = json.filter(|document| specwright_codegen::Generator::new(&document.path).render().is_ok());
    assert!(generated.count() > 0);
}
