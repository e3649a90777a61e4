//! Both ways through forms: a table of JSON texts and their forms, and forms that are refused.

use super::{from_json, to_json};
use crate::shape::{ArrayShape, Member, ObjectShape, Shape};
use crate::value::Json;

const fn list(items: &'static Shape) -> ArrayShape {
    ArrayShape::of(items)
}

static TEXTS: ArrayShape = list(&Shape::Text);
static NUMBERS: ArrayShape = list(&Shape::Integer);
static EVENTS: ArrayShape = list(&Shape::Object(&EVENT));
static MATRIX: ArrayShape = list(&Shape::Array(&NUMBERS));
static PAIR: ArrayShape = ArrayShape { first: &[&Shape::Integer, &Shape::Text], ..list(&Shape::Boolean) };
static EVENT: ObjectShape = ObjectShape {
    root: "SignalEventRequest",
    namespace: None,
    prefix: None,
    members: &[
        Member::new("EventName", &Shape::Text),
        Member::new("PrimaryKey", &Shape::Integer),
        Member::new("Data", &Shape::Map(&Shape::Any)),
        Member::new("Tags", &Shape::Array(&TEXTS)),
        Member::new("Numbers", &Shape::Array(&NUMBERS)),
        Member::new("Inner", &Shape::Array(&EVENTS)),
        Member::new("Pair", &Shape::Array(&PAIR)),
        Member::new("Matrix", &Shape::Array(&MATRIX)),
        Member::new("Either", &Shape::OneOf(&[&Shape::Boolean, &Shape::Object(&EVENT), &Shape::Text])),
    ],
    rest: None,
    ignore_case: true,
};

#[test]
fn values_and_forms_are_each_others_image() {
    let cases = [
        (r#"{"EventName":"a b&c=d+é%[]\n~*","PrimaryKey":-1}"#, "EventName=a+b%26c%3Dd%2B%C3%A9%25%5B%5D%0A%7E*&PrimaryKey=-1"),
        (r#"{"EventName":"5","PrimaryKey":null}"#, "EventName=5&PrimaryKey=null"),
        (r#"{"Pair":[5,"5",true]}"#, "Pair=5&Pair=5&Pair=true"),
        (
            r#"{"Data":{"key":"value","n":1.50,"t":"5","b":true,"x":null,"q":"\"","w":"null"}}"#,
            "Data[key]=value&Data[n]=1.50&Data[t]=%225%22&Data[b]=true&Data[x]=null&Data[q]=%22&Data[w]=%22null%22",
        ),
        (
            r#"{"Data":{"o":{"a":{"b":"c"}},"l":[1,[2],{"k":"v"}],"e":{},"f":[]}}"#,
            "Data[o][a][b]=c&Data[l][0]=1&Data[l][1][0]=2&Data[l][2][k]=v&Data[e]=%7B%7D&Data[f]=%5B%5D",
        ),
        (
            r#"{"Data":{"o":{"0":"a","1":"b"},"p":{"a]":1},"q":{"":2}}}"#,
            "Data[o]=%7B%220%22%3A%22a%22%2C%221%22%3A%22b%22%7D&Data[p]=%7B%22a%5D%22%3A1%7D&Data[q]=%7B%22%22%3A2%7D",
        ),
        (r#"{"Data":{"a[b":1}}"#, "Data=%7B%22a%5Bb%22%3A1%7D"),
        (r#"{"Data":{}}"#, "Data=%7B%7D"),
        (r#"{"Data":{"0":"x"}}"#, "Data[0]=x"),
        (r#"{"Tags":["a"],"Numbers":[1,2,null]}"#, "Tags=a&Numbers=1&Numbers=2&Numbers=null"),
        (r#"{"Tags":[],"Numbers":[]}"#, "Tags=%5B%5D&Numbers=%5B%5D"),
        (r#"{"Tags":["[]"]}"#, "Tags[0]=%5B%5D"),
        (r#"{"Tags":["","[1]"]}"#, "Tags=&Tags=%5B1%5D"),
        (
            r#"{"Inner":[{"EventName":"a"},{"Tags":["b","c"]},{}]}"#,
            "Inner[0][EventName]=a&Inner[1][Tags]=b&Inner[1][Tags]=c&Inner[2]=%7B%7D",
        ),
        (r#"{"Matrix":[[1,2],[],[3]]}"#, "Matrix[0]=1&Matrix[0]=2&Matrix[1]=%5B%5D&Matrix[2]=3"),
        (r#"{"Either":true}"#, "Either=true"),
        (r#"{"Either":{"PrimaryKey":3}}"#, "Either[PrimaryKey]=3"),
        (r#"{"Either":"x"}"#, "Either=x"),
        ("{}", ""),
    ];
    for (json, form) in cases {
        let shape = Shape::Object(&EVENT);
        assert_eq!(String::from_utf8(from_json(json.as_bytes(), &shape).unwrap()).unwrap(), form);
        let read = String::from_utf8(to_json(form.as_bytes(), &shape).unwrap()).unwrap();
        assert_eq!(serde_json::from_str::<Json>(&read).unwrap(), serde_json::from_str::<Json>(json).unwrap(), "{form}");
    }
}

#[test]
fn what_others_write_is_read() {
    let cases = [
        ("eventname=a&PRIMARYKEY=", r#"{"EventName":"a","PrimaryKey":null}"#),
        ("Data%5Bkey%5D=%32&&Data[a b][c]=x&Unknown", r#"{"Data":{"key":2,"a b":{"c":"x"}},"Unknown":""}"#),
        ("Tags[]=a&Tags[]=b&Numbers[1]=6&Numbers[0]=5", r#"{"Tags":["a","b"],"Numbers":[5,6]}"#),
        ("Data[l]=a&Data[l]=1&Data[m][]=x", r#"{"Data":{"l":["a",1],"m":["x"]}}"#),
        (r#"Data={"a":[1]}&a[b=1&[c]=2"#, r#"{"Data":{"a":[1]},"a[b":1,"[c]":2}"#),
    ];
    for (form, json) in cases {
        let read = to_json(form.as_bytes(), &Shape::Object(&EVENT)).unwrap();
        assert_eq!(String::from_utf8(read).unwrap(), json);
    }
}

#[test]
fn what_is_wrong_is_refused_with_its_field() {
    let deep = format!("Data{}=x", "[a]".repeat(40));
    let many = "a=1&".repeat(10_001);
    let cases: [(&[u8], Option<&str>, &str); 15] = [
        (b"PrimaryKey=x", Some("/PrimaryKey"), "field `PrimaryKey`: expected an integer, found a text"),
        (b"PrimaryKey=1&primarykey=2", Some("/PrimaryKey"), "field `PrimaryKey`: stands several times, one value is expected"),
        (b"EventName=a&EventName=b", Some("/EventName"), "field `EventName`: stands several times, one value is expected"),
        (b"EventName[a]=b", Some("/EventName"), "field `EventName`: has brackets, one value is expected"),
        (b"Data=x", Some("/Data"), "field `Data`: is an object, its members are expected in brackets"),
        (b"Data[a]=1&Data[a][b]=2", Some("/Data/a"), "field `Data[a]`: stands both with and without brackets"),
        (b"Numbers[0]=x", Some("/Numbers/0"), "field `Numbers[0]`: expected an integer, found a text"),
        (b"Numbers[999999999]=1", Some("/Numbers"), "field `Numbers`: is a list, its items are not numbered from 0 without gaps"),
        (b"Numbers[a]=1", Some("/Numbers"), "field `Numbers`: is a list, its items are not numbered from 0 without gaps"),
        (b"EventName=%zz", Some("/EventName"), "field `EventName` has a `%` that two hexadecimal digits do not follow"),
        (b"Data[k]=%ff", Some("/Data/k"), "field `Data[k]` is not valid UTF-8"),
        (b"%f=1", None, "the name of a field has a `%` that two hexadecimal digits do not follow"),
        (b"EventName=\xff", None, "the text is not valid UTF-8"),
        (deep.as_bytes(), None, "field `Data` has brackets deeper than 32 levels"),
        (many.as_bytes(), None, "there are more than 10000 fields"),
    ];
    for (form, pointer, message) in cases {
        let error = to_json(form, &Shape::Object(&EVENT)).expect_err(message);
        assert_eq!((error.pointer.as_deref(), error.message.as_str()), (pointer, message));
    }
}

#[test]
fn what_a_form_cannot_hold_is_not_written() {
    for json in ["[1]", "5", r#"{"":1}"#, r#"{"a[b]":1}"#, r#"{"Tags":["a",null]}"#] {
        assert!(from_json(json.as_bytes(), &Shape::Object(&EVENT)).is_err(), "{json}");
    }
    assert!(to_json(b"a=1", &Shape::Array(&TEXTS)).is_err());
}
