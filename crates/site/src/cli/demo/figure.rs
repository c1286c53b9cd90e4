//! The figure of the demonstration: the headline with which the alliance once announced itself, as a claim.

use inequality::claim::{Claim, SHIPPED};

use super::{Actor, Failure, Maker};
use crate::store::figure;

/// Publishes it. Its data are not shipped, so this server has not computed it, and its page says so.
pub(super) async fn publish(maker: &mut Maker<'_>) -> Result<(), Failure> {
    let broken = || Failure::Found("the claim about 62 people is not shipped".into());
    let (_, recipe) = SHIPPED.iter().find(|(name, _)| *name == "62").ok_or_else(broken)?;
    let claim = Claim::parse(recipe).map_err(|error| Failure::Found(error.to_string()))?;
    let body = figure::of_claim(&claim, (*recipe).to_owned(), ("en", "people"));
    let member = maker.member("common");
    maker.act(figure::measure(Actor::Group { member }, member, body, Vec::new())).await?;
    Ok(())
}
