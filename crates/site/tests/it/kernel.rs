//! The kernel: what is recorded is durable, counted once, signed, and rebuilt alike.

use site::store::sql::{Sql, Val};
use site::store::{rebuild, sql};
use tlog::checkpoint::Checkpoint;
use tlog::note::{Note, VerifierKey};

use crate::log::signed;
use crate::world::{World, both};

/// Every row of every derived table, as text, in a fixed order.
pub fn derived(world: &World) -> Vec<String> {
    let tables: Vec<&str> = rebuild::DERIVED
        .lines()
        .filter_map(|line| line.strip_prefix("CREATE TABLE "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(tables.len() > 15, "{tables:?}");
    let mut rows = Vec::new();
    for table in tables {
        let sql: &'static str = Box::leak(format!("SELECT * FROM {table}").into_boxed_str());
        for row in world.ask(sql, vec![]) {
            rows.push(format!("{table} {row:?}"));
        }
    }
    rows.sort();
    rows
}

#[test]
fn rebuilding_gives_the_same_tables() {
    both(|world| {
        let before = derived(world);
        let rebuilt = world.wait(world.app.store.read(|_| Ok(()))).is_ok();
        assert!(rebuilt);
        let mut writer = world.writer();
        let acts = rebuild::rebuild(writer.as_mut(), &mut |_| {}).unwrap();
        assert_eq!(acts, world.app.store.head().size());
        assert_eq!(derived(world), before);
    });
}

#[test]
fn a_hundred_parallel_tellings_with_one_key_are_one() {
    both(|world| {
        let before = world.app.store.head().size();
        let member = world.ways.members["tegeres"];
        let once = [42; 32];
        let all = world.wait(async {
            let calls =
                (0..100).map(|_| world.app.store.record(once, crate::world::a_telling(member, "once")));
            futures_util::future::join_all(calls).await
        });
        let indexes: Vec<u64> = all.iter().map(|answer| answer.as_ref().unwrap().index).collect();
        assert!(indexes.iter().all(|index| *index == before), "{indexes:?}");
        assert_eq!(all.iter().filter(|answer| answer.as_ref().unwrap().fresh).count(), 1);
        assert_eq!(world.app.store.head().size(), before + 1);
    });
}

#[test]
fn the_head_is_signed_and_every_tile_under_it_verifies() {
    both(|world| {
        let mut browser = world.browser();
        let member = world.ways.members["tegeres"];
        world.wait(async {
            let calls = (0..600u32).map(|n| {
                let mut once = [7; 32];
                once[..4].copy_from_slice(&n.to_be_bytes());
                world.app.store.record(once, crate::world::a_telling(member, &format!("told {n}")))
            });
            for answer in futures_util::future::join_all(calls).await {
                answer.unwrap();
            }
        });
        let size = world.app.store.head().size();
        let key = VerifierKey::parse(&world.app.vkey).unwrap();
        assert_eq!(signed(world), size);
        let head = Checkpoint::open(&browser.get("/log/checkpoint").body, &key).unwrap();
        assert_eq!(head.size(), size);
        for resource in tlog::tile::resources(head.size()) {
            let answer = browser.get(&format!("/log/{}", resource.path()));
            assert_eq!(answer.status, 200, "{}", resource.path());
            assert!(answer.header("cache-control").contains("immutable"));
        }
        let reader = tlog::tile::TileReader::new(head.size(), head.root(), |path: &str| {
            let answer = world.browser().get(&format!("/log/{path}"));
            Ok::<_, std::convert::Infallible>((answer.status == 200).then_some(answer.body))
        })
        .unwrap();
        let last = reader.entries(head.size() / 256).unwrap();
        assert_eq!(last.len() as u64, head.size() % 256);
        for entry in last {
            civics::Entry::decode(&entry).unwrap();
        }
        assert_eq!(
            browser.get("/log/tile/0/000.p/199").status,
            404,
            "a partial tile of a size never published"
        );
        assert_eq!(browser.get("/log/tile/0/999").status, 404);
        assert!(Note::parse(&browser.get("/log/checkpoint").body).is_ok());
    });
}

#[test]
fn a_flipped_bit_in_a_payload_is_found_before_use() {
    both(|world| {
        let (key, _) = world.ways.receipts[0];
        let mut writer = world.writer();
        writer
            .write_all(&[(
                "UPDATE payload SET body = REPLACE(body, 'spring', 'sprint') WHERE idx = $1",
                vec![Val::Int(key)],
            )])
            .unwrap();
        let found = world.wait(world.app.store.read(move |q: &mut dyn Sql| {
            site::store::log::shown(q, u64::try_from(key).unwrap()).map(|shown| shown.is_some())
        }));
        assert!(matches!(found, Err(sql::SqlError::Corrupt(_))), "{found:?}");
    });
}

#[test]
fn what_has_been_kept_as_long_as_it_may_is_withdrawn() {
    both(|world| {
        let (key, _) = world.ways.receipts[0];
        let sweep = || world.wait(site::work::sweep::sweep(&world.app.store, &world.edge)).unwrap();
        let held = || world.ask("SELECT idx FROM payload WHERE idx = $1", vec![Val::Int(key)]).len();
        sweep();
        assert_eq!(held(), 1);
        world.edge.shift(14 * 31 * 86_400);
        sweep();
        assert_eq!(held(), 0, "Kapchorwa is repressed: twelve months");
        let before = world.app.store.head().size();
        sweep();
        assert_eq!(world.app.store.head().size(), before, "sweeping twice withdraws once");
    });
}

#[test]
fn when_postgres_drops_every_connection_nothing_is_lost_and_everything_goes_on() {
    let Some(file) = crate::world::fresh_database() else { return };
    let world = World::new(Some(file));
    let before = world.app.store.head().size();
    let member = world.ways.members["tegeres"];
    const DROP: &str = "SELECT COUNT(*) FROM (SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()) AS gone";
    let drop_all = || world.writer().rows(DROP, &[]).unwrap()[0].int(0).unwrap();
    for n in 0..3u8 {
        assert!(drop_all() > 0);
        let told = crate::world::a_telling(member, &format!("told {n}"));
        let done = world.wait(world.app.store.record([n + 1; 32], told)).unwrap();
        assert_eq!(done.index, before + u64::from(n));
        // Rows that are no acts find their way back by themselves, too: sign-ins do not wait for an act.
        assert!(drop_all() > 0);
        let keep = || {
            let list = vec![("DELETE FROM setting WHERE name = 'nothing'", vec![])];
            world.wait(world.app.store.keep(list))
        };
        assert!(keep().is_ok() || keep().is_ok());
    }
    assert_eq!(signed(&world), before + 3);
    let mut browser = world.browser();
    assert!((0..20).any(|_| browser.get("/en/").status == 200));
    assert_eq!(world.group("tegeres").get("/en/tell").status, 200);
}
