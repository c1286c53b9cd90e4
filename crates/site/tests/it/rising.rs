//! The risen demonstration, and the story from a struggle in one place to a statement that the alliance signs.

use crate::world::World;

#[test]
fn the_demonstration_rises_and_a_rebuild_comes_to_the_same() {
    let world = World::risen(None);
    assert_eq!(world.ways.texts.len(), 1);
    let counts = |world: &World| {
        format!(
            "{:?}",
            world.ask("SELECT state, signatures FROM text t JOIN freezing f ON f.id = t.freezing", vec![])
        )
    };
    let before = counts(&world);
    let mut writer = world.writer();
    site::store::rebuild::rebuild(writer.as_mut(), &mut |_| {}).unwrap();
    assert_eq!(counts(&world), before);
}
