use super::rt;

/// The input of `GET /pets/{csv}/{ssv}/{tsv}/{pipes}`.
#[derive(Clone, Debug, PartialEq)]
pub struct ListPets {
    /// `csv`.
    pub csv: Vec<String>,
    /// `ssv`.
    pub ssv: Vec<String>,
    /// `tsv`.
    pub tsv: Vec<String>,
    /// `pipes`.
    pub pipes: Vec<String>,
    /// `csv`.
    pub csv_query: Option<Vec<i64>>,
    /// `ssv`.
    pub ssv_query: Option<Vec<i64>>,
    /// `tsv`.
    pub tsv_query: Option<Vec<i64>>,
    /// `pipes`.
    pub pipes_query: Option<Vec<i64>>,
    /// `multi`.
    pub multi: Option<Vec<i64>>,
    /// `csv`.
    pub csv_header: Option<Vec<String>>,
    /// `ssv`.
    pub ssv_header: Option<Vec<String>>,
    /// `tsv`.
    pub tsv_header: Option<Vec<String>>,
    /// `pipes`.
    pub pipes_header: Option<Vec<String>>,
}

/// The errors of `GET /pets/{csv}/{ssv}/{tsv}/{pipes}`.
#[derive(Clone, Debug, PartialEq)]
pub enum ListPetsError {
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(ListPetsError);
