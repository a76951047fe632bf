package hexmail.emulator.fault;

import java.time.Duration;

/// An error of the token endpoint for the next calls.
///
/// @param grant the `grant_type` that it strikes; empty = all
/// @param processed true: Google does its work first (a code is used up, a refresh token replaced,
///   tokens issued), and only the answer is spoiled; a request that Google refuses by itself is
///   answered with that refusal. False: the request has no effect
/// @param delay before the answer
/// @param times so many calls
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

  /// Strikes the next call, at the moment that the error tells.
  public static TokenFault of(TokenError error) {
    return new TokenFault(error, "", error.processed(), Duration.ZERO, 1);
  }

  /// The same for one `grant_type`.
  public TokenFault onlyFor(String grantType) {
    return new TokenFault(error, grantType, processed, delay, times);
  }

  /// The same, once Google has processed the request.
  public TokenFault afterProcessing() {
    return new TokenFault(error, grant, true, delay, times);
  }

  /// The same, late: the time passes before the request is processed, or after that if it is
  /// processed first.
  public TokenFault delayedBy(Duration time) {
    return new TokenFault(error, grant, processed, time, times);
  }

  @Override
  public TokenFault times(int calls) {
    return new TokenFault(error, grant, processed, delay, calls);
  }

  /// Whether it strikes calls with this `grant_type`.
  public boolean concerns(String grantType) {
    return grant.isEmpty() || grant.equals(grantType);
  }

  /// Whether the endpoint has to find the true answer.
  public boolean needsGenuineResponse() {
    return processed || error.shape() == TokenError.Shape.TRUE;
  }
}
