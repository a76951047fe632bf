package hexmail.emulator.fault;

import java.time.Duration;

/// An error of the token endpoint for the next calls.
///
/// @param grant the `grant_type` of the calls that get the fault; empty for all
/// @param processed true: the request is processed first (a code is used, a refresh token replaced,
///   tokens issued), and only the response is corrupted; a request that the endpoint itself refuses
///   gets that refusal. False: the request has no effect
/// @param delay the delay before the response
/// @param times the number of calls
public record TokenFault(
    TokenError error, String grant, boolean processed, Duration delay, int times)
    implements RepeatedFault<TokenFault> {

  public TokenFault {
    RepeatedFault.checkTimes(times);
    if (delay.isNegative()) {
      throw new IllegalArgumentException("a delay cannot lie in the past");
    }
    if (error.processed() && !processed) {
      throw new IllegalArgumentException(error + " comes after the request was processed");
    }
  }

  /// A fault of the next call, before or after processing as the error says.
  public static TokenFault of(TokenError error) {
    return new TokenFault(error, "", error.processed(), Duration.ZERO, 1);
  }

  /// The same for one `grant_type`.
  public TokenFault onlyFor(String grantType) {
    return new TokenFault(error, grantType, processed, delay, times);
  }

  /// The same after the request is processed.
  public TokenFault afterProcessing() {
    return new TokenFault(error, grant, true, delay, times);
  }

  /// The same with a delay: before the request is processed, or afterwards when it is processed
  /// first.
  public TokenFault delayedBy(Duration time) {
    return new TokenFault(error, grant, processed, time, times);
  }

  @Override
  public TokenFault times(int calls) {
    return new TokenFault(error, grant, processed, delay, calls);
  }

  /// Whether calls with this `grant_type` get the fault.
  public boolean concerns(String grantType) {
    return grant.isEmpty() || grant.equals(grantType);
  }

  /// Whether the fault needs the genuine response.
  public boolean needsGenuineResponse() {
    return processed || error.shape() == TokenError.Shape.TRUE;
  }
}
