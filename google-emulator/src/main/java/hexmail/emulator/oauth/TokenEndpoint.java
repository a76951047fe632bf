package hexmail.emulator.oauth;

import hexmail.emulator.fault.OAuthFaults;
import hexmail.emulator.fault.SpoiledAnswer;
import hexmail.emulator.fault.TokenFault;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;

/// The token endpoint: its counts, and the faults that wait for its calls. What it does without
/// them is in `TokenCalls`.
final class TokenEndpoint {
  private final TokenCalls calls;
  private final OAuthFaults faults;

  TokenEndpoint(TokenCalls calls, OAuthFaults faults) {
    this.calls = calls;
    this.faults = faults;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.post("/token", this::token);
    routes.exception(OAuthError.class, (error, context) -> error.answer(context));
  }

  private void token(Context context) throws InterruptedException {
    String grantType = String.valueOf(context.formParam("grant_type"));
    Optional<TokenFault> fault = faults.tokenCalls().next(waiting -> waiting.concerns(grantType));
    if (fault.isPresent()) {
      disturb(context, grantType, fault.get());
    } else {
      process(context, grantType);
    }
  }

  /// Does what the caller asks for, and answers it.
  private void process(Context context, String grantType) {
    try {
      TokenCalls.Answer answer = calls.answer(context, grantType);
      faults.counts().success(grantType, answer.subject());
      Answers.json(context, answer.body());
    } catch (OAuthError refused) {
      faults.counts().refusal(grantType);
      throw refused;
    }
  }

  private void disturb(Context context, String grantType, TokenFault fault)
      throws InterruptedException {
    faults.counts().disturbance(grantType);
    if (!fault.processed()) {
      faults.pause().hold(fault.delay());
    }
    if (fault.needsTruth()) {
      process(context, grantType);
    }
    if (fault.processed()) {
      faults.pause().hold(fault.delay());
    }
    SpoiledAnswer.send(context, fault, fault.needsTruth() ? context.result() : null);
  }
}
