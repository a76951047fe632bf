package hexmail.benchmarks.mailbox;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The duration of an operation.
///
/// @param wall milliseconds
/// @param cpu milliseconds of processor time of the whole process
record Timing(double wall, double cpu) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final double NANOS = 1e6;

  /// An operation to be timed.
  interface Job {
    void run() throws Exception;
  }

  static Timing of(Job job) {
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    try {
      job.run();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    return new Timing(
        (System.nanoTime() - start) / NANOS, (SYSTEM.getProcessCpuTime() - cpu) / NANOS);
  }

  /// The median of each figure over `rounds` rounds, in which the jobs alternate, after `warmUps`
  /// rounds that are not counted.
  static List<Timing> medians(int warmUps, int rounds, Job... jobs) {
    List<List<Timing>> all = new ArrayList<>();
    Arrays.stream(jobs).forEach(_ -> all.add(new ArrayList<>()));
    for (int round = -warmUps; round < rounds; round++) {
      for (int job = 0; job < jobs.length; job++) {
        Timing timing = of(jobs[job]);
        if (round >= 0) {
          all.get(job).add(timing);
        }
      }
    }
    return all.stream().map(Timing::median).toList();
  }

  static Timing median(List<Timing> timings) {
    return new Timing(
        middle(timings.stream().mapToDouble(Timing::wall).toArray()),
        middle(timings.stream().mapToDouble(Timing::cpu).toArray()));
  }

  private static double middle(double[] figures) {
    Arrays.sort(figures);
    return figures[figures.length / 2];
  }
}
