//! Healing: what the log draws from its entries can be made again when a bit of it has flipped.
//!
//! The entries' own bytes decide. If they still lead to the signed root, the stored hashes are written anew and the
//! question is asked again; if they do not, nothing is healed and nothing is handed out.

use tlog::Hash;
use tlog::merkle::{Peaks, leaf_hash};

use super::Store;
use super::log::{self, Grower};
use super::sql::{Res, Row, Sql, SqlError, Stmt, stmt};

/// How many entries are looked at in one step.
const STEP: u64 = 16_384;

const STORED: &str = "SELECT idx, leaf, hash FROM entry WHERE idx >= $1 AND idx < $2 ORDER BY idx";

/// One step: the tree so far, and the statements that put right what differs.
fn step(q: &mut dyn Sql, mut grower: Grower, to: u64) -> Res<(Grower, Vec<Stmt>)> {
    let int = |n: u64| i64::try_from(n).map_err(|_| SqlError::Column(0));
    let (mut list, mut leaves) = (Vec::new(), Vec::new());
    for row in q.rows(STORED, &[int(grower.size())?.into(), int(to)?.into()])? {
        let hash = leaf_hash(row.text(1)?.as_bytes());
        list.extend(rewrite(&row, &hash)?);
        leaves.push(hash);
    }
    if leaves.len() as u64 != to - grower.size() {
        return Err(SqlError::Corrupt(format!("entries between {} and {to} are missing", grower.size())));
    }
    list.extend(grower.grow(&leaves)?);
    Ok((grower, list))
}

fn rewrite(row: &Row, hash: &Hash) -> Res<Option<Stmt>> {
    let bytes = hash.to_bytes().to_vec();
    let differs = row.bytes(2)? != bytes.as_slice();
    let key = row.int(0)?;
    Ok(differs.then(|| stmt!("UPDATE entry SET hash = $1 WHERE idx = $2", bytes, key)))
}

impl Store {
    /// Asks a question about the log under a signed head; if something stored fails its check, the hashes are drawn
    /// again from the entries and the question is asked once more.
    ///
    /// # Errors
    /// [`SqlError::Corrupt`] if the entries or the payload themselves are damaged.
    pub async fn read_log<T: Send + 'static>(
        &self,
        head: (u64, Hash),
        question: impl Fn(&mut dyn Sql) -> Res<T> + Clone + Send + 'static,
    ) -> Res<T> {
        match self.read(question.clone()).await {
            Err(SqlError::Corrupt(why)) => {
                tracing::error!(why, "stored data failed its check before use");
                if !self.heal(head).await? {
                    return Err(SqlError::Corrupt(why));
                }
                self.read(question).await
            }
            other => other,
        }
    }

    /// Draws the hashes of the log again, if its entries still lead to the signed root; says whether it did.
    ///
    /// It reads the whole log, so it runs at most once for each head.
    async fn heal(&self, (size, root): (u64, Hash)) -> Res<bool> {
        let mut healed = self.inner.healed.lock().await;
        if *healed == Some(size) {
            return Ok(false);
        }
        *healed = Some(size);
        if self.read(move |q| log::root_of_entries(q, size)).await? != root {
            tracing::error!(size, "the entries themselves are damaged: restore them from a copy of the log");
            return Ok(false);
        }
        let mut grower = Grower::new(Peaks::new(), 0);
        while grower.size() < size {
            let to = (grower.size() + STEP).min(size);
            let (grown, list) = self.read(move |q| step(q, grower, to)).await?;
            grower = grown;
            if !list.is_empty() {
                self.keep(list).await?;
            }
        }
        tracing::warn!(size, "the hashes of the log were drawn again from its entries");
        Ok(true)
    }
}
