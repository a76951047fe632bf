package hexmail.benchmarks.stress.scene;

import java.util.List;
import java.util.Random;

/// All that a trouble may use. One thread does.
public record Scene(
    Stage stage, Crowd crowd, Ear ear, List<Member> members, Findings findings, Random random) {
  public Scene {
    members = List.copyOf(members);
  }

  public int expiries() {
    return members.stream().mapToInt(Member::expiries).sum();
  }
}
