//! Tables as Markdown.

use crate::table::Table;

/// The table alone; numbers stand right.
pub(super) fn table(table: &Table) -> String {
    let columns = table.head.len();
    let line = |cells: &[String]| {
        let cells = (0..columns).map(|column| cells.get(column).map_or_else(String::new, |cell| escaped(cell)));
        format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
    };
    let rule = (0..columns).map(|column| if table.is_of_numbers(column) { "---:" } else { "---" });
    let rule = format!("| {} |\n", rule.collect::<Vec<_>>().join(" | "));
    let rows = table.rows.iter().map(|row| line(row));
    [line(&table.head), rule].into_iter().chain(rows).collect()
}

/// Text that means nothing to Markdown but itself, in one line.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if "\\`*_[]<>|&~".contains(c) {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_cannot_end_a_table_and_numbers_stand_right() {
        let rows = [vec!["a|b\n_c_", "1.5 s"], vec!["<T>", "-"], vec!["short"]];
        let rows = rows.into_iter().map(|row| row.into_iter().map(str::to_owned).collect()).collect();
        let expected = "| name | time |\n| --- | ---: |\n| a\\|b \\_c\\_ | 1.5 s |\n| \\<T\\> | - |\n| short |  |\n";
        assert_eq!(table(&Table::new("title", &["name", "time"], rows)), expected);
    }
}
