package hexmail.emulator.control;

import hexmail.emulator.api.AdmissionControl;
import hexmail.emulator.api.ApiMethod;
import hexmail.emulator.api.ApiResponse;
import hexmail.emulator.fault.ResponseDelay;
import hexmail.emulator.gmail.GmailError;
import hexmail.emulator.quota.ConcurrentCalls;
import hexmail.emulator.quota.ConcurrentCalls.Kind;
import hexmail.emulator.quota.Quota;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The gate of Gmail's API: counts every call, applies the faults that wait for it, and keeps
/// people to their limits. A call that a fault answers costs no units.
final class GmailAdmissionControl implements AdmissionControl {
  private final Instrumentation watch;
  private final Limits limits;
  private final Clock clock;
  private final ResponseDelay pause;

  GmailAdmissionControl(Instrumentation watch, Limits limits, Clock clock, ResponseDelay pause) {
    this.watch = watch;
    this.limits = limits;
    this.clock = clock;
    this.pause = pause;
  }

  /// What is counted, and what waits for calls.
  record Instrumentation(RequestLog traffic, EndpointFaults faults, TokenExpiryTriggers expiries) {}

  /// What people are kept to.
  record Limits(Quota quota, ConcurrentCalls underWay, Latencies latencies) {}

  @Override
  public Admission admit(IncomingCall visit) {
    Endpoint endpoint = Endpoint.of(visit.method());
    watch.traffic().record(endpoint, visit.request().parameters()::joined);
    @Nullable Fault fault = watch.faults().next(endpoint, visit.request().address()).orElse(null);
    return new AdmittedCall(visit, kind(visit), fault);
  }

  private static Kind kind(IncomingCall visit) {
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

  private final class AdmittedCall implements Admission {
    private final IncomingCall visit;
    private final Kind kind;
    private final @Nullable Fault fault;
    private final boolean admitted;

    AdmittedCall(IncomingCall visit, Kind kind, @Nullable Fault fault) {
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
    public ApiResponse answer(Supplier<ApiResponse> work) {
      try {
        return fault == null ? truth(work) : fault.apply(() -> truth(work), clock, pause);
      } finally {
        watch.expiries().answered(Endpoint.of(visit.method()));
      }
    }

    private ApiResponse truth(Supplier<ApiResponse> work) {
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
