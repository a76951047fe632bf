package hexmail.emulator.api;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Counts the calls of Gmail's API, keeps callers to their limits and applies faults. Safe for use
/// by many threads.
public interface AdmissionControl {

  /// Registers a call, which is in progress until the admission is closed. Never blocks, so that
  /// all parts of a batch can be admitted together.
  Admission admit(IncomingCall call);

  /// Returns after `delay`, or when the server closes. Blocks a virtual thread only.
  void await(Duration delay);

  /// Charges the person for a call. False when the call would exceed the quota of the last minute;
  /// such a call costs nothing.
  boolean charge(String person, ApiMethod method);

  /// A call to be admitted.
  ///
  /// @param part whether it is part of a batch
  /// @param person the owner of its access token; null when it has no valid one
  record IncomingCall(
      ApiRequest request, ApiMethod method, boolean part, @Nullable String person) {}

  /// The admission of a call.
  interface Admission extends AutoCloseable {
    /// How long the caller has to wait for the response.
    Duration delay();

    /// What the caller gets: the response of `work`, or that of a fault or limit.
    ApiResponse response(Supplier<ApiResponse> work);

    /// Marks the call as finished.
    @Override
    void close();
  }
}
