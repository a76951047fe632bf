package hexmail.emulator.fault;

/// All that waits to disturb sign-ins, and what is counted of it. Safe for use by many threads.
///
/// @param signIns one for a sign-in
/// @param tokenCalls one for a call to the token endpoint
/// @param idTokens one for an id token
/// @param counts of calls to the token endpoint
/// @param pause holds late answers back
public record OAuthFaults(
    FaultQueue<SignInFault> signIns,
    FaultQueue<TokenFault> tokenCalls,
    FaultQueue<IdTokenFault> idTokens,
    TokenCounts counts,
    ResponseDelay responseDelay) {

  /// Nothing waits yet.
  public OAuthFaults() {
    this(
        new FaultQueue<>(),
        new FaultQueue<>(),
        new FaultQueue<>(),
        new TokenCounts(),
        new ResponseDelay());
  }

  /// How many faults wait.
  public int size() {
    return signIns.size() + tokenCalls.size() + idTokens.size();
  }

  public void clear() {
    signIns.clear();
    tokenCalls.clear();
    idTokens.clear();
  }
}
