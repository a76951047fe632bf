package hexmail.benchmarks.stress;

import java.util.List;
import java.util.Random;

/// All that a trouble may use. One thread does.
record Scene(
    Stage stage, Crowd crowd, Ear ear, List<Member> members, Findings findings, Random random) {
  Scene {
    members = List.copyOf(members);
  }

  int expiries() {
    return members.stream().mapToInt(Member::expiries).sum();
  }
}
