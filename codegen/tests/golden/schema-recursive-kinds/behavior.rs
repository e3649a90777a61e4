//! A list of itself, a map of itself, and a type that contains itself by way of unions, tuples and branches of `allOf`.

use crate::json::both_ways;

specwright_macros::api!(mod api = "tests/golden/schema-recursive-kinds/spec.yaml", no_client, no_server);

suite!(Tree, List, Map, Union);

use api::{List, Map, Tree, Union};

#[test]
fn every_kind_of_recursion_has_an_end() {
    both_ways("[[],[[]]]", List(vec![List(vec![]), List(vec![List(vec![])])]));
    both_ways(r#"{"a":{"b":{}}}"#, Map([("a".to_owned(), Map([("b".to_owned(), Map::default())].into()))].into()));
    both_ways(r#"["a",["b"],{"list":[]}]"#, {
        let tree = Tree { list: Some(List(vec![])), ..Tree::default() };
        Union::Array(vec![Union::from("a".to_owned()), Union::Array(vec![Union::from("b".to_owned())]), Union::from(tree)])
    });
    both_ways(r#"{"pair":[1,{}]}"#, Tree { pair: Some((1, Box::default())), ..Tree::default() });
}
