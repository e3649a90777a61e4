//! What people should know of a schema.

use serde_json::{Map, Value};

use super::{Printer, Use};
use crate::lower::literal::Writer;
use crate::lower::{defaults, types};
use crate::model::{Docs, Schema, SchemaId};
use crate::source::Location;

/// Longer values are not shown to callers.
const SHORT: usize = 60;

impl Printer<'_> {
    pub(super) fn document(&self, printed: &mut Map<String, Value>, schema: &Schema, id: SchemaId) {
        match self.purpose {
            Use::Arguments => {
                document(printed, &schema.docs);
                let default = schema.default.and_then(|_| defaults::default_at(self.view, id));
                if let Some(default) = default.filter(|at| self.fits(id, *at) && self.is_short(*at)) {
                    printed.insert("default".to_owned(), self.view.sources.json(default));
                }
            }
            Use::Samples => {}
        }
        let examples: Vec<Value> = self.fitting(schema, id).map(|at| self.view.sources.json(at)).collect();
        if !examples.is_empty() {
            printed.insert("examples".to_owned(), examples.into());
        }
    }

    /// The examples that are values of the type.
    fn fitting<'s>(&'s self, schema: &'s Schema, id: SchemaId) -> impl Iterator<Item = Location> + 's {
        let wanted = |at: &Location| match self.purpose {
            Use::Arguments => self.is_short(*at),
            Use::Samples => true,
        };
        schema.docs.examples.iter().copied().filter(wanted).filter(move |at| self.fits(id, *at))
    }

    /// Whether the value at a place decodes; it may be that nobody can say.
    pub(in crate::lower::by_name) fn fits(&self, id: SchemaId, at: Location) -> bool {
        let value = types::type_or_null(self.view, id);
        Writer::new(self.view, self.items).whole(&value, at).err().is_none_or(|misfit| !misfit.wrong)
    }

    fn is_short(&self, at: Location) -> bool {
        self.view.sources.json(at).to_string().len() <= SHORT
    }
}

/// Title, description and whether it is deprecated.
pub(in crate::lower::by_name) fn document(printed: &mut Map<String, Value>, docs: &Docs) {
    for (keyword, text) in [("title", &docs.title), ("description", &docs.description)] {
        if let Some(text) = text.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
            printed.insert(keyword.to_owned(), text.into());
        }
    }
    if docs.deprecated {
        printed.insert("deprecated".to_owned(), true.into());
    }
}

/// What is said of a part that is no value of its schema.
pub(in crate::lower::by_name) fn document_part(printer: &Printer<'_>, printed: Value, schema: Option<SchemaId>) -> Value {
    match (printed, schema, printer.purpose) {
        (Value::Object(mut printed), Some(schema), Use::Arguments) => {
            document(&mut printed, &printer.view.model.schemas[schema].docs);
            Value::Object(printed)
        }
        (printed, _, _) => printed,
    }
}
