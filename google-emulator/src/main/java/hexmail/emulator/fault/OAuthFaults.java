package hexmail.emulator.fault;

/// The faults of sign-ins, token calls and id tokens, and the counts of token calls. Safe for use
/// by many threads.
///
/// @param signIns faults of sign-ins
/// @param tokenCalls faults in the results of calls to the token endpoint
/// @param idTokens faults of id tokens
/// @param counts of calls to the token endpoint
/// @param responseDelay delays responses
public record OAuthFaults(
    FaultQueue<SignInFault> signIns,
    FaultQueue<TokenFault> tokenCalls,
    FaultQueue<IdTokenFault> idTokens,
    TokenCounts counts,
    ResponseDelay responseDelay) {

  /// Without any fault.
  public OAuthFaults() {
    this(
        new FaultQueue<>(),
        new FaultQueue<>(),
        new FaultQueue<>(),
        new TokenCounts(),
        new ResponseDelay());
  }

  /// The number of faults that wait.
  public int size() {
    return signIns.size() + tokenCalls.size() + idTokens.size();
  }

  public void clear() {
    signIns.clear();
    tokenCalls.clear();
    idTokens.clear();
  }
}
