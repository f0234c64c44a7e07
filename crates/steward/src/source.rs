//! The files as they were read, and places in them.

use std::ops::Range;

/// One file of the content folder.
#[derive(Debug)]
pub struct Source {
    pub name: String,
    pub text: String,
}

/// A stretch of bytes in one of the files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Its position among the files read.
    pub file: usize,
    start: usize,
    end: usize,
}

/// Where a person finds a place: both counted from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Place {
    pub fn new(file: usize, span: &Range<usize>) -> Self {
        Self {
            file,
            start: span.start,
            end: span.end,
        }
    }

    pub fn start(&self) -> usize {
        self.start
    }
}

impl Source {
    pub fn position(&self, place: &Place) -> Position {
        let before = &self.text[..self.boundary(place.start)];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// The line a place begins on, and which of its bytes the place covers there.
    pub fn line(&self, place: &Place) -> (&str, Range<usize>) {
        let start = self.boundary(place.start);
        let line_start = self.text[..start]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        let rest = &self.text[line_start..];
        let line = rest.lines().next().unwrap_or("");
        let last = (line_start + line.len()).max(start);
        let end = self.boundary(place.end).clamp(start, last);
        (line, start - line_start..end - line_start)
    }

    fn boundary(&self, offset: usize) -> usize {
        self.text.floor_char_boundary(offset.min(self.text.len()))
    }
}
