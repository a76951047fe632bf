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

/// Admission control of Gmail's API: counts every call, applies faults, and enforces quota and
/// concurrency limits. A call that gets a fault costs no units.
final class GmailAdmissionControl implements AdmissionControl {
  private final Instrumentation instrumentation;
  private final Limits limits;
  private final Clock clock;
  private final ResponseDelay responseDelay;

  GmailAdmissionControl(
      Instrumentation instrumentation, Limits limits, Clock clock, ResponseDelay responseDelay) {
    this.instrumentation = instrumentation;
    this.limits = limits;
    this.clock = clock;
    this.responseDelay = responseDelay;
  }

  /// The counts, and the faults and expiries that wait for calls.
  record Instrumentation(
      RequestLog requestLog, EndpointFaults faults, TokenExpiryTriggers expiryTriggers) {}

  /// The limits of each person.
  record Limits(Quota quota, ConcurrentCalls concurrentCalls, Latencies latencies) {}

  @Override
  public Admission admit(IncomingCall call) {
    Endpoint endpoint = Endpoint.of(call.method());
    instrumentation.requestLog().record(endpoint, call.request().parameters()::joined);
    @Nullable Fault fault =
        instrumentation.faults().next(endpoint, call.request().address()).orElse(null);
    return new AdmittedCall(call, kind(call), fault);
  }

  private static Kind kind(IncomingCall call) {
    return call.part()
        ? Kind.PART
        : call.method() == ApiMethod.BATCH ? Kind.BATCH : Kind.SINGLE_CALL;
  }

  @Override
  public void await(Duration delay) {
    try {
      responseDelay.await(delay);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean charge(String person, ApiMethod method) {
    return limits.quota().charge(person, method);
  }

  private final class AdmittedCall implements Admission {
    private final IncomingCall call;
    private final Kind kind;
    private final @Nullable Fault fault;
    private final boolean admitted;

    AdmittedCall(IncomingCall call, Kind kind, @Nullable Fault fault) {
      this.call = call;
      this.kind = kind;
      this.fault = fault;
      this.admitted = call.person() == null || limits.concurrentCalls().enter(call.person(), kind);
    }

    @Override
    public Duration delay() {
      Duration way =
          call.part()
              ? limits.latencies().ofPart(call.method())
              : limits.latencies().of(call.method());
      return fault == null ? way : way.plus(fault.delay());
    }

    @Override
    public ApiResponse response(Supplier<ApiResponse> work) {
      try {
        return fault == null
            ? genuineResponse(work)
            : fault.apply(() -> genuineResponse(work), clock, responseDelay);
      } finally {
        instrumentation.expiryTriggers().answered(Endpoint.of(call.method()));
      }
    }

    private ApiResponse genuineResponse(Supplier<ApiResponse> work) {
      return admitted ? work.get() : GmailError.tooManyConcurrent().response();
    }

    @Override
    public void close() {
      if (call.person() != null) {
        limits.concurrentCalls().leave(call.person(), kind, admitted);
      }
    }
  }
}
