//! How many people stand where, field by field: what a node may tell of its people's places on the shared plane.

/// Counts of people on a square grid over −1 … 1 on both axes (four standard deviations); who stands further out counts at the rim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    side: usize,
    fields: Vec<u64>,
    held_back: u64,
}

impl Grid {
    /// An empty grid of `side × side` fields, between 1 and 1024.
    pub fn new(side: usize) -> Self {
        let side = side.clamp(1, 1024);
        Self { side, fields: vec![0; side * side], held_back: 0 }
    }

    pub(super) fn count(&mut self, [x, y]: [f64; 2]) {
        let last = self.side - 1;
        // A cast from a float keeps within the whole numbers there are.
        let field =
            |place: f64| (((place + 1.0) / 2.0 * self.side as f64).floor().max(0.0) as usize).min(last);
        let at = field(y) * self.side + field(x);
        self.fields[at] += 1;
    }

    pub(super) fn hold_back(&mut self, least: u64) {
        for field in self.fields.iter_mut().filter(|field| **field > 0 && **field < least) {
            self.held_back += *field;
            *field = 0;
        }
    }

    /// Both together; `None` where their sides differ.
    pub fn merge(&self, other: &Self) -> Option<Self> {
        if self.side != other.side {
            return None;
        }
        let fields = self.fields.iter().zip(&other.fields).map(|(a, b)| a.saturating_add(*b)).collect();
        Some(Self { side: self.side, fields, held_back: self.held_back.saturating_add(other.held_back) })
    }

    /// Fields along one side.
    pub fn side(&self) -> usize {
        self.side
    }

    /// People in the field in that column from the left and that row from below.
    pub fn people(&self, column: usize, row: usize) -> u64 {
        if column >= self.side { 0 } else { self.fields.get(row * self.side + column).copied().unwrap_or(0) }
    }

    /// People who stand in fields that were emptied because too few stood there.
    pub fn held_back(&self) -> u64 {
        self.held_back
    }
}
