package hexmail.emulator.api;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What stands between callers and the work: counts, limits and faults. Safe for use by many
/// threads.
public interface AdmissionControl {

  /// Takes note of a call, which is under way until the pass is closed. Never waits: so the parts
  /// of a batch can be let in together.
  Admission admit(IncomingCall call);

  /// Returns after `delay`, or when the server closes. Holds no thread of the platform.
  void await(Duration delay);

  /// Charges the person for a call. False when that would be too much for the last minute; then it
  /// costs nothing.
  boolean charge(String person, ApiMethod method);

  /// A call at the gate.
  ///
  /// @param part whether it is part of a batch
  /// @param person whose token it has; null when it has no good one
  record IncomingCall(
      ApiRequest request, ApiMethod method, boolean part, @Nullable String person) {}

  /// What the gate has in store for a call.
  interface Admission extends AutoCloseable {
    /// How long the call has to be held before it is answered.
    Duration delay();

    /// What the caller gets: the answer of `work`, or something else.
    ApiResponse response(Supplier<ApiResponse> work);

    /// The call is over.
    @Override
    void close();
  }
}
