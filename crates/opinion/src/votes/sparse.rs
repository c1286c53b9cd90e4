//! One orientation of a sparse matrix of votes: bytes with the positions of their minor index, major by major.

/// Compressed sparse rows (or columns): the cells of major `i` are `starts[i]..starts[i + 1]`, ascending by minor index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sparse {
    pub starts: Vec<usize>,
    pub index: Vec<u32>,
    pub values: Vec<i8>,
    /// When each vote was cast; empty where no vote has a time (and always in the transposed orientation).
    pub times: Vec<i64>,
}

/// A cell that is put into the matrix: major, minor, value, time.
pub(crate) type Cell = (u32, u32, i8, i64);

impl Sparse {
    /// From cells sorted by (major, minor), no two alike; `timed` says whether the times are kept.
    pub fn from_sorted(majors: usize, cells: impl ExactSizeIterator<Item = Cell>, timed: bool) -> Self {
        let count = cells.len();
        let mut starts = vec![0usize; majors + 1];
        let (mut index, mut values) = (Vec::with_capacity(count), Vec::with_capacity(count));
        let mut times = Vec::with_capacity(if timed { count } else { 0 });
        for (major, minor, value, time) in cells {
            starts[major as usize + 1] += 1;
            index.push(minor);
            values.push(value);
            if timed {
                times.push(time);
            }
        }
        for i in 0..majors {
            starts[i + 1] += starts[i];
        }
        Self { starts, index, values, times }
    }

    pub fn majors(&self) -> usize {
        self.starts.len() - 1
    }

    /// Minor indices and values of one major.
    pub fn line(&self, major: usize) -> (&[u32], &[i8]) {
        let span = self.starts[major]..self.starts[major + 1];
        (&self.index[span.clone()], &self.values[span])
    }

    /// Where a cell stands, or where it would be put in.
    pub fn find(&self, major: usize, minor: u32) -> Result<usize, usize> {
        let start = self.starts[major];
        let line = &self.index[start..self.starts[major + 1]];
        line.binary_search(&minor).map(|at| start + at).map_err(|at| start + at)
    }

    /// The other orientation, without times.
    pub fn transposed(&self, minors: usize) -> Self {
        let mut starts = vec![0usize; minors + 1];
        for &minor in &self.index {
            starts[minor as usize + 1] += 1;
        }
        for i in 0..minors {
            starts[i + 1] += starts[i];
        }
        let mut next = starts.clone();
        let (mut index, mut values) = (vec![0u32; self.index.len()], vec![0i8; self.index.len()]);
        for major in 0..self.majors() {
            let (minor, value) = self.line(major);
            for (&minor, &value) in minor.iter().zip(value) {
                let at = &mut next[minor as usize];
                index[*at] = major as u32;
                values[*at] = value;
                *at += 1;
            }
        }
        Self { starts, index, values, times: Vec::new() }
    }

    /// Replaces and adds cells, sorted by (major, minor), no two alike. Whole stretches between them are moved, not looked at.
    pub fn merge(&mut self, cells: &[Cell]) {
        let timed = !self.times.is_empty() || (self.index.is_empty() && cells.iter().any(|cell| cell.3 != 0));
        let mut fresh = Vec::new();
        for &(major, minor, value, time) in cells {
            match self.find(major as usize, minor) {
                Ok(at) => {
                    self.values[at] = value;
                    if timed {
                        self.times[at] = time;
                    }
                }
                Err(at) => fresh.push((at, (major, minor, value, time))),
            }
        }
        if fresh.is_empty() {
            return;
        }
        open(&mut self.index, fresh.iter().map(|&(at, cell)| (at, cell.1)));
        open(&mut self.values, fresh.iter().map(|&(at, cell)| (at, cell.2)));
        if timed {
            open(&mut self.times, fresh.iter().map(|&(at, cell)| (at, cell.3)));
        }
        let mut added = 0;
        let mut majors = fresh.iter().map(|(_, cell)| cell.0 as usize).peekable();
        for i in 0..self.majors() {
            while majors.next_if(|&major| major == i).is_some() {
                added += 1;
            }
            self.starts[i + 1] += added;
        }
    }

    /// Opens empty majors: `place[i]` is where the old major `i` stands among `majors`.
    pub fn widen(&mut self, place: &[u32], majors: usize) {
        let mut starts = vec![0usize; majors + 1];
        for (i, &to) in place.iter().enumerate() {
            starts[to as usize + 1] = self.starts[i + 1] - self.starts[i];
        }
        for i in 0..majors {
            starts[i + 1] += starts[i];
        }
        self.starts = starts;
    }

    /// Renames the minor indices; `place` ascends, so that the order inside a line stays.
    pub fn rename(&mut self, place: &[u32]) {
        for minor in &mut self.index {
            *minor = place[*minor as usize];
        }
    }
}

/// Puts values into a list in place: each with where it would stand in the list as it is, ascending.
fn open<T: Copy + Default>(
    list: &mut Vec<T>,
    fresh: impl DoubleEndedIterator<Item = (usize, T)> + ExactSizeIterator,
) {
    let (mut end, mut before) = (list.len(), fresh.len());
    if list.capacity() < end + before {
        // A list that grows by a few votes at a time does not need room for twice as many.
        list.reserve_exact(before + end / 16);
    }
    list.resize(end + before, T::default());
    // From the back, so that every stretch is moved once, and by all that comes before it.
    for (at, value) in fresh.rev() {
        list.copy_within(at..end, at + before);
        before -= 1;
        list[at + before] = value;
        end = at;
    }
}
