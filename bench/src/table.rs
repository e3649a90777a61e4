//! Tables of text: columns as wide as they must be, numbers to the right.

/// A table before it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) title: String,
    pub(crate) head: Vec<String>,
    /// A row may be shorter than the head.
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(title: impl Into<String>, head: &[&str], rows: Vec<Vec<String>>) -> Self {
        Self { title: title.into(), head: head.iter().map(|&cell| cell.to_owned()).collect(), rows }
    }

    pub(crate) fn print(&self) {
        let head: Vec<&str> = self.head.iter().map(String::as_str).collect();
        print(&self.title, &head, &self.rows);
    }

    /// Whether a column holds numbers, as far as it holds anything.
    pub(crate) fn is_of_numbers(&self, column: usize) -> bool {
        let mut cells = self.rows.iter().filter_map(|row| row.get(column)).filter(|cell| !["", "-"].contains(&cell.as_str()));
        cells.clone().next().is_some() && cells.all(|cell| is_number(cell))
    }
}

/// Prints a title, a head and rows.
pub(crate) fn print(title: &str, head: &[&str], rows: &[Vec<String>]) {
    println!("\n{title}");
    for line in lines(head, rows) {
        println!("  {line}");
    }
}

fn lines(head: &[&str], rows: &[Vec<String>]) -> Vec<String> {
    let head: Vec<String> = head.iter().map(|&cell| cell.to_owned()).collect();
    let width = |column: usize| {
        let cells = rows.iter().chain([&head]).filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, &width)| if is_number(cell) { format!("{cell:>width$}") } else { format!("{cell:<width$}") });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    [&head].into_iter().chain(rows).map(line).collect()
}

fn is_number(cell: &str) -> bool {
    cell.starts_with(|c: char| c.is_ascii_digit()) && cell.chars().all(|c| c.is_ascii_digit() || ". sMBx%".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_and_numbers_stand_right() {
        let rows = [["dangling-reference", "7"], ["x", "120"]].map(|row| row.map(str::to_owned).to_vec());
        let expected = ["cause               documents", "dangling-reference          7", "x                         120"];
        assert_eq!(lines(&["cause", "documents"], &rows), expected);
    }
}
