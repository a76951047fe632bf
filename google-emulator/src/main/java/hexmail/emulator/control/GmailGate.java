package hexmail.emulator.control;

import hexmail.emulator.api.ApiAnswer;
import hexmail.emulator.api.ApiMethod;
import hexmail.emulator.api.Gate;
import hexmail.emulator.fault.Pause;
import hexmail.emulator.gmail.GmailError;
import hexmail.emulator.quota.Quota;
import hexmail.emulator.quota.UnderWay;
import hexmail.emulator.quota.UnderWay.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The gate of Gmail's API: counts every call, applies the faults that wait for it, and keeps
/// people to their limits. A call that a fault answers costs no units.
final class GmailGate implements Gate {
  private final Watch watch;
  private final Limits limits;
  private final Clock clock;
  private final Pause pause;

  GmailGate(Watch watch, Limits limits, Clock clock, Pause pause) {
    this.watch = watch;
    this.limits = limits;
    this.clock = clock;
    this.pause = pause;
  }

  /// What is counted, and what waits for calls.
  record Watch(Traffic traffic, Faults faults, Expiries expiries) {}

  /// What people are kept to.
  record Limits(Quota quota, UnderWay underWay, Latencies latencies) {}

  @Override
  public Pass admit(Visit visit) {
    Endpoint endpoint = Endpoint.of(visit.method());
    watch.traffic().record(endpoint, visit.request().parameters()::joined);
    @Nullable Fault fault = watch.faults().next(endpoint, visit.request().address()).orElse(null);
    return new Admitted(visit, kind(visit), fault);
  }

  private static Kind kind(Visit visit) {
    return visit.part()
        ? Kind.PART
        : visit.method() == ApiMethod.BATCH ? Kind.BATCH : Kind.SINGLE_CALL;
  }

  @Override
  public void hold(Duration delay) {
    try {
      pause.hold(delay);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean spend(String person, ApiMethod method) {
    return limits.quota().spend(person, method);
  }

  private final class Admitted implements Pass {
    private final Visit visit;
    private final Kind kind;
    private final @Nullable Fault fault;
    private final boolean admitted;

    Admitted(Visit visit, Kind kind, @Nullable Fault fault) {
      this.visit = visit;
      this.kind = kind;
      this.fault = fault;
      this.admitted = visit.person() == null || limits.underWay().enter(visit.person(), kind);
    }

    @Override
    public Duration delay() {
      Duration way =
          visit.part()
              ? limits.latencies().ofPart(visit.method())
              : limits.latencies().of(visit.method());
      return fault == null ? way : way.plus(fault.delay());
    }

    @Override
    public ApiAnswer answer(Supplier<ApiAnswer> work) {
      try {
        return fault == null ? truth(work) : fault.disturb(() -> truth(work), clock, pause);
      } finally {
        watch.expiries().answered(Endpoint.of(visit.method()));
      }
    }

    private ApiAnswer truth(Supplier<ApiAnswer> work) {
      return admitted ? work.get() : GmailError.tooManyConcurrent().answer();
    }

    @Override
    public void close() {
      if (visit.person() != null) {
        limits.underWay().leave(visit.person(), kind, admitted);
      }
    }
  }
}
