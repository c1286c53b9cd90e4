//! k-means and silhouettes as the deployed engine does them: started from the first points that differ.

/// Centres that moved less than this stand still.
const STILL: f64 = 0.01;

/// A cluster of points.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cluster {
    /// The number of the point it started from, among the points that differ.
    pub id: usize,
    /// Positions of its points in the list of points, ascending.
    pub members: Vec<usize>,
    pub centre: [f64; 2],
}

/// Clusters of weighted points after at most `iterations` + 1 steps; clusters that become empty vanish.
pub(super) fn cluster(points: &[[f64; 2]], weights: &[f64], k: usize, iterations: usize) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for &centre in points {
        if clusters.len() == k {
            break;
        }
        if clusters.iter().all(|cluster| cluster.centre != centre) {
            clusters.push(Cluster { id: clusters.len(), members: Vec::new(), centre });
        }
    }
    if clusters.is_empty() {
        return clusters;
    }
    for _ in 0..=iterations {
        let moved = step(points, weights, &clusters);
        let still = stand_still(&clusters, &moved);
        clusters = moved;
        if still {
            break;
        }
    }
    clusters
}

fn step(points: &[[f64; 2]], weights: &[f64], clusters: &[Cluster]) -> Vec<Cluster> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); clusters.len()];
    for (at, &point) in points.iter().enumerate() {
        let (mut nearest, mut least) = (0, f64::INFINITY);
        for (number, cluster) in clusters.iter().enumerate() {
            let squared = squared(point, cluster.centre);
            if squared <= least {
                (nearest, least) = (number, squared);
            }
        }
        members[nearest].push(at);
    }
    let filled = clusters.iter().zip(members).filter(|(_, members)| !members.is_empty());
    filled
        .map(|(cluster, members)| {
            let total: f64 = members.iter().map(|&at| weights[at]).sum();
            let mean =
                |axis: usize| members.iter().map(|&at| weights[at] * points[at][axis]).sum::<f64>() / total;
            Cluster { id: cluster.id, centre: [mean(0), mean(1)], members }
        })
        .collect()
}

/// Whether every centre is near the one of the same rank before, both lists sorted by coordinates.
fn stand_still(before: &[Cluster], after: &[Cluster]) -> bool {
    let sorted = |clusters: &[Cluster]| {
        let mut centres: Vec<[f64; 2]> = clusters.iter().map(|cluster| cluster.centre).collect();
        centres.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
        centres
    };
    sorted(before).iter().zip(&sorted(after)).all(|(&a, &b)| squared(a, b).sqrt() < STILL)
}

fn squared(a: [f64; 2], b: [f64; 2]) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    x * x + y * y
}

/// Mean silhouette over the points; a point alone in its cluster has 0.
pub(super) fn silhouette(points: &[[f64; 2]], clusters: &[Cluster]) -> f64 {
    let mut total = 0.0;
    for (own, cluster) in clusters.iter().enumerate() {
        for &at in &cluster.members {
            if cluster.members.len() == 1 {
                continue;
            }
            let mean = |number: usize| {
                let members = &clusters[number].members;
                let sum: f64 = members.iter().map(|&other| squared(points[at], points[other]).sqrt()).sum();
                sum / (members.len() - usize::from(number == own)) as f64
            };
            let (inside, mut outside) = (mean(own), f64::INFINITY);
            for number in (0..clusters.len()).filter(|&number| number != own) {
                outside = outside.min(mean(number));
            }
            let larger = inside.max(outside);
            if larger > 0.0 && larger.is_finite() {
                total += (outside - inside) / larger;
            }
        }
    }
    if points.is_empty() { 0.0 } else { total / points.len() as f64 }
}
