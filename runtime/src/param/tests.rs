//! Every cell of OpenAPI's table of styles (3.2.0 section 4.12.6), both ways; what cannot leave its place; what is refused.

mod round_trip;

use http::{HeaderMap, HeaderValue};

use super::*;
use crate::operation::Payload;
use crate::shape::{ArrayShape, Member, ObjectShape};
use crate::value::Json;

static COLORS: Shape = Shape::Array(&ArrayShape::of(&Shape::Text));
static NUMBERS: Shape = Shape::Array(&ArrayShape::of(&Shape::Integer));
static RGB: Shape = Shape::Object(&ObjectShape {
    root: "",
    namespace: None,
    prefix: None,
    members: &[Member::new("R", &Shape::Integer), Member::new("G", &Shape::Integer), Member::new("B", &Shape::Integer)],
    rest: None,
    ignore_case: false,
});
static TEXTS: Shape = Shape::Map(&Shape::Text);
static EITHER: Shape = Shape::OneOf(&[&Shape::Integer, &NUMBERS, &RGB]);

static NESTED: Shape = Shape::Object(&ObjectShape {
    root: "",
    namespace: None,
    prefix: None,
    members: &[
        Member::new("tags", &COLORS),
        Member::new("mix", &RGB),
        Member::new("mixes", &MIXES),
        Member::new("name", &Shape::Text),
    ],
    rest: None,
    ignore_case: false,
});
static MIXES: Shape = Shape::Array(&ArrayShape::of(&RGB));
static PAIR: Shape = Shape::Array(&ArrayShape { first: &[&Shape::Text, &Shape::Integer], ..ArrayShape::of(&Shape::Text) });

const PATH: Place = Place::Path(0);

fn parameter(place: Place, style: Style, explode: bool, shape: &'static Shape) -> Parameter {
    Parameter { name: "color", place, style, explode, shape, ..Parameter::PLAIN }
}

/// A value as `json!` has it.
macro_rules! json {
    ($($json:tt)+) => { Json::from(serde_json::json!($($json)+)) };
}

fn written(parameter: &Parameter, value: &Json) -> Result<String, EncodeError> {
    let mut target = Target::default();
    match value {
        Json::String(text) => write_scalar(parameter, text, &mut target)?,
        value => write_composite(parameter, value, &mut target)?,
    }
    Ok(match parameter.place {
        Place::Path(index) => target.path.get(index).cloned().unwrap_or_default(),
        Place::Query | Place::QueryString => target.query,
        Place::Cookie => target.cookies,
        Place::Header => target.headers.get(parameter.name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default(),
    })
}

fn read<T>(
    parameter: &Parameter,
    sent: &str,
    with: fn(&Parameter, &Source<'_>) -> Result<Option<T>, ParamError>,
) -> Result<Option<T>, ParamError> {
    let mut headers = HeaderMap::new();
    let header = |name: &str| (http::HeaderName::from_bytes(name.as_bytes()).unwrap(), HeaderValue::from_str(sent).unwrap());
    match parameter.place {
        Place::Header => headers.extend([header(parameter.name)]),
        Place::Cookie => headers.extend([header("cookie")]),
        _ => {}
    }
    let path = format!("/a/{sent}/b");
    let query = if matches!(parameter.place, Place::Query | Place::QueryString) { sent } else { "" };
    with(parameter, &Source { path: &path, holes: std::slice::from_ref(&(3..3 + sent.len())), query, headers: &headers })
}

fn composite(parameter: &Parameter, sent: &str) -> Result<Option<Json>, ParamError> {
    read(parameter, sent, read_composite::<Json>)
}

fn scalar(parameter: &Parameter, sent: &str) -> Result<Option<String>, ParamError> {
    read(parameter, sent, read_scalar::<String>)
}

/// Place, style, explode, and the texts of "", "blue", the list and the object; `-`: the table has none.
#[test]
fn every_cell_of_the_style_table_has_its_bytes() {
    use Style::{Cookie, DeepObject, Form, Label, Matrix, PipeDelimited, Simple, SpaceDelimited, TabDelimited};
    let rows = [
        (PATH, Matrix, false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
        (PATH, Matrix, true, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
        (PATH, Label, false, "-", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        (PATH, Label, true, "-", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        (PATH, Simple, false, "-", "blue", "blue,black,brown", "R,100,G,200,B,150"),
        (PATH, Simple, true, "-", "blue", "blue,black,brown", "R=100,G=200,B=150"),
        (Place::Header, Simple, false, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
        (Place::Header, Simple, true, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
        (Place::Query, Form, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
        (Place::Query, Form, true, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        (Place::Query, SpaceDelimited, false, "-", "-", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
        (Place::Query, PipeDelimited, false, "-", "-", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
        (Place::Query, DeepObject, true, "-", "-", "-", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        // not of the table: the name is repeated, a list stands in brackets, and Swagger's `collectionFormat`
        (Place::Query, SpaceDelimited, true, "-", "-", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        (Place::Query, PipeDelimited, true, "-", "-", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        (
            Place::Query,
            DeepObject,
            false,
            "-",
            "-",
            "color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown",
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
        (Place::Query, TabDelimited, false, "-", "-", "color=blue%09black%09brown", "-"),
        (PATH, SpaceDelimited, false, "-", "-", "blue%20black%20brown", "-"),
        (PATH, TabDelimited, false, "-", "-", "blue%09black%09brown", "-"),
        (PATH, PipeDelimited, false, "-", "-", "blue%7Cblack%7Cbrown", "-"),
        (Place::Header, SpaceDelimited, false, "-", "-", "blue black brown", "-"),
        (Place::Header, TabDelimited, false, "-", "-", "blue\tblack\tbrown", "-"),
        (Place::Header, PipeDelimited, false, "-", "-", "blue|black|brown", "-"),
        (Place::Cookie, Form, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
        (Place::Cookie, Cookie, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
        (Place::Cookie, Cookie, true, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
        (Place::Cookie, Form, true, "color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
    ];
    let list = json!(["blue", "black", "brown"]);
    let object = json!({"R": 100, "G": 200, "B": 150});
    for (place, style, explode, empty, text, items, members) in rows {
        for (value, sent) in [("", empty), ("blue", text)].into_iter().filter(|(_, sent)| *sent != "-") {
            let parameter = parameter(place, style, explode, &Shape::Text);
            assert_eq!(written(&parameter, &value.into()).as_deref(), Ok(sent), "{parameter:?}");
            assert_eq!(scalar(&parameter, sent), Ok(Some(value.to_owned())), "{parameter:?}");
        }
        for (value, sent, shape) in
            [(&list, items, &COLORS), (&object, members, &RGB)].into_iter().filter(|(_, sent, _)| *sent != "-")
        {
            let parameter = parameter(place, style, explode, shape);
            assert_eq!(written(&parameter, value).as_deref(), Ok(sent), "{parameter:?}");
            assert_eq!(composite(&parameter, sent), Ok(Some(value.clone())), "{parameter:?}");
        }
    }
}

#[test]
fn cookies_of_lists_are_separated_by_commas() {
    let list = parameter(Place::Cookie, Style::Form, false, &COLORS);
    let value = json!(["blue", "b,c", "a b;\"%"]);
    assert_eq!(written(&list, &value).as_deref(), Ok("color=blue,b%2Cc,a%20b%3B%22%25"));
    assert_eq!(composite(&list, "x=1; color=blue,b%2Cc,a%20b%3B%22%25;y=2"), Ok(Some(value)));
}

#[test]
fn values_cannot_leave_their_place() {
    let hostile = "/../a?b#c&d=e+f %2F;g,h é\u{0}|[x]";
    let cases = [
        (PATH, Style::Simple, "%2F..%2Fa%3Fb%23c%26d%3De%2Bf%20%252F%3Bg%2Ch%20%C3%A9%00%7C%5Bx%5D"),
        (Place::Query, Style::Form, "color=%2F..%2Fa%3Fb%23c%26d%3De%2Bf%20%252F%3Bg%2Ch%20%C3%A9%00%7C%5Bx%5D"),
        (Place::Cookie, Style::Form, "color=%2F..%2Fa%3Fb%23c%26d%3De%2Bf%20%252F%3Bg%2Ch%20%C3%A9%00%7C%5Bx%5D"),
    ];
    for (place, style, sent) in cases {
        let parameter = parameter(place, style, false, &Shape::Text);
        assert_eq!(written(&parameter, &hostile.into()).as_deref(), Ok(sent));
        assert_eq!(scalar(&parameter, sent), Ok(Some(hostile.to_owned())));
    }
}

#[test]
fn lists_keep_items_that_hold_separators() {
    use Style::{DeepObject, Form, Label, Matrix, Simple};
    let list = json!(["a,b", "c;d=e", "f.g", "", "h&i", "+ |é"]);
    let object = json!({"a,b": "c=d", "e.f;g": "h&i[j]", "k=": ""});
    let rows = [(PATH, Simple), (PATH, Label), (PATH, Matrix), (Place::Query, Form), (Place::Cookie, Form)];
    for (place, style, explode) in rows.iter().flat_map(|(place, style)| [(*place, *style, false), (*place, *style, true)]) {
        for (value, shape) in [(&list, &COLORS), (&object, &TEXTS)] {
            let parameter = parameter(place, style, explode, shape);
            let sent = written(&parameter, value).unwrap();
            assert_eq!(composite(&parameter, &sent), Ok(Some(value.clone())), "{sent}");
        }
    }
    let deep = parameter(Place::Query, DeepObject, true, &TEXTS);
    assert_eq!(composite(&deep, &written(&deep, &object).unwrap()), Ok(Some(object)));
}

#[test]
fn a_path_value_is_never_another_path() {
    let cases = [
        (Style::Simple, ".", Some("%2E")),
        (Style::Simple, "..", Some("%2E%2E")),
        (Style::Simple, "...", Some("...")),
        (Style::Simple, "", None),
        (Style::Label, "", None),
        (Style::Label, ".", None),
        (Style::Label, "a.b", Some(".a.b")),
        (Style::Label, "%2e", Some(".%252e")),
        (Style::Matrix, "..", Some(";color=..")),
    ];
    for (style, value, sent) in cases {
        assert_eq!(
            written(&parameter(PATH, style, false, &Shape::Text), &value.into()).ok().as_deref(),
            sent,
            "{style:?} {value}"
        );
    }
    assert!(written(&parameter(PATH, Style::Simple, false, &COLORS), &json!([])).is_err());
    assert!(written(&parameter(PATH, Style::Simple, false, &COLORS), &Json::Null).is_err());
}

#[test]
fn reserved_characters_stay_where_the_description_allows_it() {
    let reserved = |place, style, explode, shape| Parameter { allow_reserved: true, ..parameter(place, style, explode, shape) };
    let text = "a/b?c:d,e&f=g#h+%;[i]@%2f";
    let (list, object) = (json!(["a/b", "c,d;e=f"]), json!({"a=b": "c,d", "e": ".;"}));
    let rows = [
        (Place::Query, Style::Form, "color=a/b?c:d,e%26f=g%23h%2B%25;%5Bi%5D@%2f", "color=a/b,c%2Cd;e=f", "color=a=b,c%2Cd,e,.;"),
        (PATH, Style::Simple, "a%2Fb%3Fc:d,e&f=g%23h+%25;%5Bi%5D@%2f", "a%2Fb,c%2Cd%3Be%3Df", "a%3Db,c%2Cd,e,.%3B"),
        (PATH, Style::Label, ".a%2Fb%3Fc:d,e&f=g%23h+%25;%5Bi%5D@%2f", ".a%2Fb,c%2Cd%3Be%3Df", ".a%3Db,c%2Cd,e,.%3B"),
        (Place::Cookie, Style::Form, "color=a/b?c:d%2Ce&f=g#h+%25%3B[i]@%2f", "color=a/b,c%2Cd%3Be=f", "color=a=b,c%2Cd,e,.%3B"),
    ];
    for (place, style, sent, items, members) in rows {
        let parameter = |shape| reserved(place, style, false, shape);
        assert_eq!(written(&parameter(&Shape::Text), &text.into()).as_deref(), Ok(sent));
        assert_eq!(scalar(&parameter(&Shape::Text), sent), Ok(Some(text.replace("%2f", "/"))));
        for (value, sent, shape) in [(&list, items, &COLORS), (&object, members, &TEXTS)] {
            assert_eq!(written(&parameter(shape), value).as_deref(), Ok(sent));
            assert_eq!(composite(&parameter(shape), sent), Ok(Some(value.clone())));
        }
    }
    assert_eq!(written(&reserved(PATH, Style::Label, true, &COLORS), &json!(["a.b", "c"])).as_deref(), Ok(".a%2Eb.c"));
    let spans = Parameter { spans: true, ..parameter(PATH, Style::Simple, false, &Shape::Text) };
    for (value, sent) in [("a b/c?d", "a%20b/c%3Fd"), ("a/../.", "a/%2E%2E/%2E"), ("a%2Fb", "a%252Fb"), ("/a/", "/a/")] {
        assert_eq!(written(&spans, &value.into()).as_deref(), Ok(sent));
        assert_eq!(scalar(&spans, sent), Ok(Some(value.to_owned())));
    }
}

#[test]
fn parameters_join_and_names_are_encoded() {
    let mut target = Target::default();
    let named = |name, place| Parameter { name, ..parameter(place, Style::Form, true, &Shape::Text) };
    for (name, value) in [("$select", "a"), ("a b&c", "1"), ("é[x]", "2")] {
        write_scalar(&named(name, Place::Query), &value.to_owned(), &mut target).unwrap();
    }
    for name in ["x", "y"] {
        write_scalar(&named(name, Place::Cookie), &5, &mut target).unwrap();
    }
    write_scalar(&Parameter { place: Place::Path(2), style: Style::Simple, ..named("z", Place::Query) }, &7, &mut target)
        .unwrap();
    assert_eq!(target.query, "$select=a&a%20b%26c=1&%C3%A9%5Bx%5D=2");
    assert_eq!(target.cookies, "x=5; y=5");
    assert_eq!(target.path, ["", "", "7"]);
    let headers = HeaderMap::new();
    let source = Source { path: "", holes: &[], query: &target.query, headers: &headers };
    assert_eq!(read_scalar(&named("a b&c", Place::Query), &source), Ok(Some(1)));
    assert_eq!(read_scalar(&named("é[x]", Place::Query), &source), Ok(Some(2)));
    let encoded = Source { query: "%24select=+b%2B", ..source };
    assert_eq!(read_scalar(&named("$select", Place::Query), &encoded), Ok(Some(" b+".to_owned())));
}

#[test]
fn nested_values_have_brackets() {
    let value = json!({"tags": ["a", "b"], "mix": {"R": 1}, "mixes": [{"R": 2}, {"G": 3}], "name": "x"});
    let sent = "color[tags][]=a&color[tags][]=b&color[mix][R]=1&color[mixes][0][R]=2&color[mixes][1][G]=3&color[name]=x";
    let deep = parameter(Place::Query, Style::DeepObject, true, &NESTED);
    assert_eq!(written(&deep, &value), Ok(sent.replace('[', "%5B").replace(']', "%5D")));
    assert_eq!(composite(&deep, sent), Ok(Some(value.clone())));
    let form = parameter(Place::Query, Style::Form, true, &NESTED);
    let sent = "tags=a&tags=b&mix%5BR%5D=1&mixes%5B0%5D%5BR%5D=2&mixes%5B1%5D%5BG%5D=3&name=x";
    assert_eq!(written(&form, &value).as_deref(), Ok(sent));
    assert_eq!(composite(&form, sent), Ok(Some(value)));
    let list = parameter(Place::Query, Style::Form, true, &MIXES);
    let value = json!([{"R": 2}, {"G": 3}]);
    assert_eq!(written(&list, &value).as_deref(), Ok("color%5B0%5D%5BR%5D=2&color%5B1%5D%5BG%5D=3"));
    assert_eq!(composite(&list, "color[0][R]=2&color[1][G]=3"), Ok(Some(value)));
}

#[test]
fn a_tuple_has_items_of_their_own_kind() {
    for style in [Style::Form, Style::SpaceDelimited, Style::DeepObject] {
        let tuple = parameter(Place::Query, style, false, &PAIR);
        let value = json!(["5", 6]);
        let sent = written(&tuple, &value).unwrap();
        assert_eq!(composite(&tuple, &sent), Ok(Some(value)), "{sent}");
    }
}

#[test]
fn one_value_is_one_whatever_stands_in_it() {
    static TEXT_OR_NUMBER: Shape = Shape::OneOf(&[&Shape::Integer, &Shape::Text]);
    for (place, style) in
        [(Place::Query, Style::Form), (Place::Header, Style::Simple), (PATH, Style::Matrix), (PATH, Style::Label)]
    {
        for explode in [false, true] {
            for (shape, value) in [(&Shape::Text, "a,b"), (&TEXT_OR_NUMBER, "a,b.c=d"), (&Shape::Text, "a=b")] {
                let parameter = parameter(place, style, explode, shape);
                let mut target = Target::default();
                write_composite(&parameter, value, &mut target).unwrap();
                let header = target.headers.get("color").map(|value| value.to_str().unwrap().to_owned());
                let sent = [target.path.concat(), target.query, header.unwrap_or_default()].concat();
                assert_eq!(composite(&parameter, &sent), Ok(Some(value.into())), "{sent}");
            }
            assert_eq!(composite(&parameter(Place::Query, Style::Form, explode, &Shape::Integer), "color=5"), Ok(Some(5.into())));
        }
    }
}

#[test]
fn members_of_any_name_are_not_those_of_other_parameters() {
    let map = Parameter { others: &["limit"], ..parameter(Place::Query, Style::Form, true, &TEXTS) };
    assert_eq!(composite(&map, "a=1&limit=2&b=3"), Ok(Some(json!({"a": "1", "b": "3"}))));
    assert_eq!(composite(&map, "limit=2"), Ok(None));
}

#[test]
fn an_empty_value_says_that_a_parameter_is_not_used_where_it_may() {
    let flag = |shape| Parameter { allow_empty: true, ..parameter(Place::Query, Style::Form, true, shape) };
    assert_eq!(read(&flag(&Shape::Boolean), "color", read_scalar::<bool>), Ok(None));
    assert_eq!(read(&flag(&Shape::Boolean), "color=true", read_scalar::<bool>), Ok(Some(true)));
    assert!(read(&flag(&Shape::Boolean), "color=x", read_scalar::<bool>).is_err());
    assert_eq!(scalar(&flag(&Shape::Text), "color="), Ok(Some(String::new())));
    assert_eq!(composite(&flag(&EITHER), "color="), Ok(None));
    let path = Parameter { allow_empty: true, ..parameter(PATH, Style::Simple, false, &Shape::Text) };
    assert_eq!(written(&path, &"".into()).as_deref(), Ok(""));
    assert_eq!(scalar(&path, ""), Ok(Some(String::new())));
    assert_eq!(scalar(&Parameter { allow_empty: false, ..path }, ""), Ok(None));
}

#[test]
fn media_types_stand_as_their_text() {
    let content = |place, payload, shape| parameter(place, Style::Content(payload), false, shape);
    let text = content(Place::Query, Payload::Text, &Shape::Text);
    let object = json!({"R": 1, "G": 2});
    let rows = [
        (&text, json!("5 \"é"), "color=5%20%22%C3%A9"),
        (&content(Place::Header, Payload::Bytes, &Shape::Text), json!("a,b"), "a,b"),
        (&content(Place::Query, Payload::Form(&[]), &RGB), object.clone(), "color=R%3D1%26G%3D2"),
        (&content(Place::Cookie, Payload::Json, &Shape::Any), object.clone(), "color=%7B%22R%22%3A1%2C%22G%22%3A2%7D"),
        (
            &content(Place::QueryString, Payload::Form(&[]), &TEXTS),
            json!({"foo": "a + b", "bar": "true"}),
            "foo=a+%2B+b&bar=true",
        ),
        (
            &content(Place::QueryString, Payload::Json, &Shape::Any),
            json!({"numbers": [1, 2], "flag": null}),
            "%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D",
        ),
        (&content(Place::QueryString, Payload::Text, &Shape::Text), json!("$.a.b[1:1]"), "%24.a.b%5B1%3A1%5D"),
    ];
    for (parameter, value, sent) in rows {
        let mut target = Target::default();
        write_composite(parameter, &value, &mut target).unwrap();
        let headers = target.headers.get("color").map(|value| value.to_str().unwrap().to_owned());
        assert_eq!([target.query, target.cookies, headers.unwrap_or_default()].concat(), sent);
        assert_eq!(composite(parameter, sent), Ok(Some(value)), "{sent}");
    }
    assert_eq!(composite(&content(Place::QueryString, Payload::Json, &Shape::Any), ""), Ok(None));
    let broken = composite(&content(Place::Query, Payload::Json, &RGB), "color=%7B").unwrap_err().to_string();
    assert_eq!(broken, "query parameter `color`: the text ends within an object");
}

#[test]
fn json_stands_as_text() {
    let value = json!({"a": ["é&", 1.5, null]});
    let cases = [
        (Place::Query, "color=%7B%22a%22%3A%5B%22%C3%A9%26%22%2C1.5%2Cnull%5D%7D"),
        (Place::Header, r#"{"a":["\u00e9&",1.5,null]}"#),
        (PATH, "%7B%22a%22%3A%5B%22%C3%A9%26%22%2C1.5%2Cnull%5D%7D"),
    ];
    for (place, sent) in cases {
        let parameter = parameter(place, Style::Content(Payload::Json), false, &Shape::Any);
        assert_eq!(written(&parameter, &value).as_deref(), Ok(sent));
        assert_eq!(composite(&parameter, sent), Ok(Some(value.clone())));
    }
    let text = parameter(Place::Query, Style::Content(Payload::Json), false, &Shape::Text);
    assert_eq!(written(&text, &"5\"".into()).as_deref(), Ok("color=%225%5C%22%22"));
    assert_eq!(scalar(&text, "color=%225%5C%22%22"), Ok(Some("5\"".to_owned())));
    assert_eq!(
        read(&parameter(Place::Query, Style::Content(Payload::Json), false, &Shape::Integer), "color=5", read_scalar::<i32>),
        Ok(Some(5))
    );
}

#[test]
fn one_of_several_shapes_is_found_by_its_text() {
    for (value, sent) in [(json!(5), "color=5"), (json!([5, 6]), "color=5,6")] {
        let parameter = parameter(Place::Query, Style::Form, false, &EITHER);
        assert_eq!(written(&parameter, &value).as_deref(), Ok(sent));
        assert_eq!(composite(&parameter, sent), Ok(Some(value)));
    }
    let any = parameter(Place::Query, Style::Form, true, &Shape::Any);
    for (value, sent) in [(json!(["5", 5, true, "x"]), "color=%225%22&color=5&color=true&color=x"), (json!(7), "color=7")] {
        assert_eq!(written(&any, &value).as_deref(), Ok(sent));
        assert_eq!(composite(&any, sent), Ok(Some(value)));
    }
}

#[test]
fn what_others_send_is_read() {
    let cases = [
        (Place::Query, Style::DeepObject, true, &RGB, "x=1&color[R]=1&color%5bG%5D=2", r#"{"R":1,"G":2}"#),
        (Place::Query, Style::PipeDelimited, false, &COLORS, "color=a|b%7Cc%7cd", r#"["a","b","c","d"]"#),
        (Place::Query, Style::SpaceDelimited, false, &COLORS, "color=a+b%20c", r#"["a","b","c"]"#),
        (Place::Query, Style::Form, false, &COLORS, "color=", "[]"),
        (Place::Query, Style::Form, true, &COLORS, "color=&x=y", "[]"),
        (Place::Query, Style::Form, true, &COLORS, "color=&color=", r#"["",""]"#),
        (Place::Query, Style::Form, true, &RGB, "color=&x=y", "{}"),
        (Place::Query, Style::Form, false, &RGB, "color=", "{}"),
        (Place::Query, Style::DeepObject, true, &COLORS, "color=a&color=b", r#"["a","b"]"#),
        (Place::Query, Style::DeepObject, true, &COLORS, "color[0]=a&color[1]=b", r#"["a","b"]"#),
        (Place::Query, Style::DeepObject, true, &NESTED, "color[tags]=a&color[tags]=b", r#"{"tags":["a","b"]}"#),
        (Place::Query, Style::DeepObject, true, &NESTED, "color[tags][1]=b&color[tags][0]=a", r#"{"tags":["a","b"]}"#),
        (Place::Query, Style::TabDelimited, false, &COLORS, "color=a%09b", r#"["a","b"]"#),
        (PATH, Style::Matrix, true, &COLORS, ";color", "[]"),
        (PATH, Style::Matrix, true, &COLORS, ";color=;color=a;color", r#"["","a",""]"#),
        (PATH, Style::Matrix, true, &RGB, ";color", "{}"),
        (PATH, Style::Label, true, &COLORS, ".", "[]"),
        (Place::Query, Style::Form, true, &RGB, "x=y&G=+2", r#"{"G":2}"#),
        (Place::Header, Style::Simple, false, &COLORS, "a , b,c", r#"["a","b","c"]"#),
        (Place::Header, Style::Simple, true, &RGB, "R=1, G=2", r#"{"R":1,"G":2}"#),
    ];
    for (place, style, explode, shape, sent, json) in cases {
        let value = composite(&parameter(place, style, explode, shape), sent).unwrap().unwrap();
        assert_eq!(value, serde_json::from_str::<Json>(json).unwrap(), "{sent}");
    }
    let mut headers = HeaderMap::new();
    headers.append("color", HeaderValue::from_static("a"));
    headers.append("color", HeaderValue::from_static("b, c"));
    let source = Source { path: "", holes: &[], query: "", headers: &headers };
    assert_eq!(
        read_composite(&parameter(Place::Header, Style::Simple, false, &COLORS), &source),
        Ok(Some(["a", "b", "c"].map(str::to_owned).to_vec()))
    );
    assert_eq!(
        read_scalar::<String>(&parameter(Place::Header, Style::Simple, false, &Shape::Text), &source).unwrap_err().kind,
        ParamErrorKind::Repeated
    );
}

#[test]
fn what_is_not_there_is_none() {
    let headers = HeaderMap::new();
    let source = Source { path: "/", holes: &[], query: "colors=1&xcolor=2&COLOR=3&%zz=1", headers: &headers };
    for place in [PATH, Place::Query, Place::Header, Place::Cookie] {
        assert_eq!(read_scalar::<String>(&parameter(place, Style::Form, false, &Shape::Text), &source), Ok(None));
        assert_eq!(read_composite::<Json>(&parameter(place, Style::Form, true, &RGB), &source), Ok(None));
    }
    assert_eq!(read_composite::<Json>(&parameter(Place::Query, Style::DeepObject, true, &RGB), &source), Ok(None));
}

#[test]
fn what_is_wrong_names_the_parameter() {
    let number = parameter(Place::Query, Style::Form, false, &Shape::Integer);
    let integer = |parameter: &Parameter, sent: &str| read(parameter, sent, read_scalar::<i32>).map(drop);
    let list = |parameter: &Parameter, sent: &str| read(parameter, sent, read_composite::<Json>).map(drop);
    let numbers = |place, style, explode| parameter(place, style, explode, &NUMBERS);
    let cases = [
        (
            integer(&number, "color=x"),
            "query parameter `color`: expected an integer between -2147483648 and 2147483647, found `x`",
        ),
        (
            integer(&number, "color=2147483648"),
            "query parameter `color`: expected an integer between -2147483648 and 2147483647, found `2147483648`",
        ),
        (integer(&number, "color=1&color=1"), "query parameter `color` stands several times, one value is expected"),
        (integer(&number, "color=%4"), "query parameter `color`: has a `%` that two hexadecimal digits do not follow"),
        (integer(&number, "color=%ff"), "query parameter `color`: is not valid UTF-8"),
        (integer(&parameter(PATH, Style::Label, false, &Shape::Integer), "5"), "path parameter `color`: does not begin with `.`"),
        (
            integer(&parameter(PATH, Style::Matrix, false, &Shape::Integer), ";size=5"),
            "path parameter `color`: does not begin with its name",
        ),
        (
            list(&numbers(Place::Query, Style::Form, false), "color=1,x"),
            "query parameter `color`: expected an integer, found a text at `/1`",
        ),
        (
            list(&numbers(Place::Query, Style::Form, true), "color=1&color=x"),
            "query parameter `color`: expected an integer, found a text at `/1`",
        ),
        (list(&numbers(Place::Header, Style::Simple, false), "x"), "header `color`: expected an integer, found a text at `/0`"),
        (list(&parameter(PATH, Style::Simple, false, &RGB), "R,1,G"), "path parameter `color`: has a name without a value"),
        (list(&parameter(PATH, Style::Simple, true, &RGB), "R=1,G"), "path parameter `color`: has a name without a value"),
        (
            list(&parameter(PATH, Style::Simple, true, &RGB), "R=1,R=2"),
            "path parameter `color`: its member `R` stands several times",
        ),
        (
            list(&parameter(Place::Query, Style::Form, true, &RGB), "R=1&R=2"),
            "query parameter `color`: field `R`: stands several times, one value is expected at `/R`",
        ),
        (
            list(&parameter(Place::Query, Style::DeepObject, true, &RGB), "color[R]=x"),
            "query parameter `color`: field `R`: expected an integer, found a text at `/R`",
        ),
        (
            list(&parameter(Place::Query, Style::DeepObject, true, &RGB), "color=x"),
            "query parameter `color`: is an object, its members are expected in brackets",
        ),
        (
            read(&numbers(Place::Query, Style::Form, false), "color=1,300", read_composite::<Vec<u8>>).map(drop),
            "query parameter `color`: expected an integer between 0 and 255, found `300` at `/1`",
        ),
        (Err(ParamError::missing(&number)), "query parameter `color` is required"),
    ];
    for (outcome, message) in cases {
        assert_eq!(outcome.expect_err(message).to_string(), message);
    }
}

#[test]
fn what_a_place_cannot_hold_is_refused_before_sending() {
    let header = parameter(Place::Header, Style::Simple, false, &Shape::Text);
    let cases = [
        (written(&header, &"a\r\nX: y".into()), "header `color`: a line break cannot stand in a header"),
        (written(&header, &"a\u{0}".into()), "header `color`: a control character cannot stand in a header"),
        (written(&header, &"é".into()), "header `color`: only ASCII characters can stand in a header"),
        (written(&header, &" a".into()), "header `color`: white space around the value would be lost"),
        (
            written(&parameter(Place::Header, Style::Simple, false, &COLORS), &json!(["a,b"])),
            "header `color`: an item has a character that separates items",
        ),
        (
            written(&parameter(Place::Query, Style::SpaceDelimited, false, &COLORS), &json!(["a b"])),
            "query parameter `color`: an item has a character that separates items",
        ),
        (
            written(&parameter(Place::Query, Style::PipeDelimited, false, &COLORS), &json!(["a|b"])),
            "query parameter `color`: an item has a character that separates items",
        ),
        (
            written(&parameter(Place::Query, Style::Form, false, &COLORS), &json!([["a"]])),
            "query parameter `color`: its style cannot hold a list or object within another",
        ),
        (
            written(&parameter(Place::Query, Style::Form, true, &COLORS), &json!([null])),
            "query parameter `color`: null cannot stand in a list",
        ),
        (
            written(&parameter(Place::Query, Style::Form, false, &COLORS), &json!([""])),
            "query parameter `color`: a list of one empty text would be read as an empty list",
        ),
        (
            written(&parameter(Place::Query, Style::Form, true, &COLORS), &json!([""])),
            "query parameter `color`: a list of one empty text would be read as an empty list",
        ),
        (
            written(&parameter(Place::Query, Style::Form, true, &TEXTS), &json!({"color": ""})),
            "query parameter `color`: an empty member of its own name would be read as no members at all",
        ),
        (
            written(
                &Parameter { others: &["limit"], ..parameter(Place::Query, Style::Form, true, &TEXTS) },
                &json!({"limit": "1"}),
            ),
            "query parameter `color`: its member `limit` has the name of another parameter",
        ),
        (
            written(&parameter(Place::Cookie, Style::Cookie, true, &Shape::Text), &"a b".into()),
            "cookie `color`: a space cannot stand in a cookie, give it in encoded form",
        ),
        (
            written(&parameter(Place::Cookie, Style::Cookie, true, &Shape::Text), &"a;b".into()),
            "cookie `color`: `;` cannot stand in a cookie, give it in encoded form",
        ),
        (
            written(&parameter(Place::Cookie, Style::Cookie, false, &COLORS), &json!(["a,b"])),
            "cookie `color`: an item has a character that separates items",
        ),
        (
            written(&parameter(Place::Header, Style::PipeDelimited, false, &COLORS), &json!(["a|b"])),
            "header `color`: an item has a character that separates items",
        ),
        (written(&Parameter { name: "a b", ..header }, &"x".into()), "header `a b`: the name is no header name"),
    ];
    for (outcome, message) in cases {
        assert_eq!(outcome.expect_err(message).to_string(), message);
    }
}
