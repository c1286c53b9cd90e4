//! The cases of an SPSS file, element by element.

use std::io::{Read, Seek};

use super::super::bytes::{Bytes, Order, part};
use super::super::{ReadError, Why};
use super::dictionary::{Dictionary, Packing};

/// The largest block of zlib that is unpacked at once; SPSS writes four megabytes.
const BLOCK: u64 = 16 << 20;

/// A block of zlib: where it stands, how long it is, and how long what is in it.
struct Block {
    at: u64,
    packed: u64,
    unpacked: u64,
}

/// The cases of a file.
pub(super) struct Cases<'a, R> {
    bytes: &'a mut Bytes<R>,
    packing: Packing,
    order: Order,
    bias: f64,
    /// Instructions of a byte each, for the next eight elements.
    orders: [u8; 8],
    next: usize,
    ended: bool,
    blocks: std::vec::IntoIter<Block>,
    block: Vec<u8>,
    at: usize,
}

impl<'a, R: Read + Seek> Cases<'a, R> {
    pub(super) fn new(bytes: &'a mut Bytes<R>, dictionary: &Dictionary) -> Result<Self, ReadError> {
        let blocks =
            if dictionary.packing == Packing::Zlib { blocks(bytes, dictionary.order)? } else { Vec::new() };
        Ok(Self {
            bytes,
            packing: dictionary.packing,
            order: dictionary.order,
            bias: dictionary.bias,
            orders: [0; 8],
            next: 8,
            ended: false,
            blocks: blocks.into_iter(),
            block: Vec::new(),
            at: 0,
        })
    }

    /// Reads the next case; false if there is none.
    pub(super) fn next(&mut self, case: &mut [[u8; 8]]) -> Result<bool, ReadError> {
        for (at, place) in case.iter_mut().enumerate() {
            match self.element()? {
                Some(element) => *place = element,
                None if at == 0 => return Ok(false),
                None => return Err(self.bytes.cut("a row is begun and not ended")),
            }
        }
        // A file without variables has no cases that could be told apart.
        Ok(!case.is_empty())
    }

    /// The next element.
    fn element(&mut self) -> Result<Option<[u8; 8]>, ReadError> {
        if self.packing == Packing::Plain {
            return self.eight();
        }
        loop {
            if self.ended {
                return Ok(None);
            }
            if self.next == 8 {
                let Some(orders) = self.eight()? else { return Ok(None) };
                (self.orders, self.next) = (orders, 0);
            }
            let order = self.orders[self.next];
            self.next += 1;
            return Ok(Some(match order {
                0 => continue,
                252 => {
                    self.ended = true;
                    return Ok(None);
                }
                253 => match self.eight()? {
                    Some(element) => element,
                    None => return Err(self.bytes.cut("a value is announced")),
                },
                254 => *b"        ",
                255 => self.order.of_f64(-f64::MAX),
                small => self.order.of_f64(f64::from(small) - self.bias),
            }));
        }
    }

    /// The next eight bytes; nothing at the end of the file.
    fn eight(&mut self) -> Result<Option<[u8; 8]>, ReadError> {
        if self.packing != Packing::Zlib {
            return match self.bytes.left() {
                0 => Ok(None),
                _ => Ok(Some(self.bytes.array()?)),
            };
        }
        while self.at + 8 > self.block.len() {
            if self.at < self.block.len() {
                return Err(self.bytes.damaged("a block ends inside an element"));
            }
            let Some(block) = self.blocks.next() else { return Ok(None) };
            self.bytes.seek(block.at)?;
            let packed = self.bytes.take(block.packed)?;
            self.block.clear();
            let mut unpacking = flate2::read::ZlibDecoder::new(packed.as_slice()).take(block.unpacked + 1);
            let done = unpacking.read_to_end(&mut self.block);
            if done.is_err() || self.block.len() as u64 != block.unpacked {
                return Err(self.bytes.damaged("a block of zlib does not hold what is announced"));
            }
            self.at = 0;
        }
        let element = part(&self.block, self.at);
        self.at += 8;
        Ok(Some(element))
    }
}

/// The list of blocks behind the cases.
fn blocks<R: Read + Seek>(bytes: &mut Bytes<R>, order: Order) -> Result<Vec<Block>, ReadError> {
    bytes.skip(8)?;
    let trailer = order.u64(bytes.array()?);
    let length = order.u64(bytes.array()?);
    bytes.seek(trailer)?;
    let list = bytes.take(length)?;
    let count = order.u32(part(&list, 20)) as usize;
    if list.len() < 24 || list.len() - 24 != count.saturating_mul(24) {
        return Err(bytes.damaged("the list of blocks is inconsistent"));
    }
    let mut blocks = Vec::with_capacity(count);
    for one in list[24..].chunks_exact(24) {
        let block = Block {
            at: order.u64(part(one, 8)),
            unpacked: u64::from(order.u32(part(one, 16))),
            packed: u64::from(order.u32(part(one, 20))),
        };
        if block.unpacked > BLOCK {
            return Err(bytes.error(Why::Bomb { limit: BLOCK }));
        }
        blocks.push(block);
    }
    Ok(blocks)
}
