package hexmail.emulator.oauth;

import hexmail.emulator.fault.FaultyTokenResponse;
import hexmail.emulator.fault.OAuthFaults;
import hexmail.emulator.fault.TokenFault;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;

/// The token endpoint with its counts and faults. `TokenRequestHandler` produces the genuine
/// responses.
final class TokenEndpoint {
  private final TokenRequestHandler calls;
  private final OAuthFaults faults;

  TokenEndpoint(TokenRequestHandler calls, OAuthFaults faults) {
    this.calls = calls;
    this.faults = faults;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.post("/token", this::token);
    routes.exception(OAuthError.class, (error, context) -> error.response(context));
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

  /// Processes the request and responds.
  private void process(Context context, String grantType) {
    try {
      TokenRequestHandler.Response response = calls.response(context, grantType);
      faults.counts().success(grantType, response.subject());
      JsonResponses.json(context, response.body());
    } catch (OAuthError refused) {
      faults.counts().refusal(grantType);
      throw refused;
    }
  }

  private void disturb(Context context, String grantType, TokenFault fault)
      throws InterruptedException {
    faults.counts().disturbance(grantType);
    if (!fault.processed()) {
      faults.responseDelay().await(fault.delay());
    }
    if (fault.needsGenuineResponse()) {
      process(context, grantType);
    }
    if (fault.processed()) {
      faults.responseDelay().await(fault.delay());
    }
    FaultyTokenResponse.send(
        context, fault, fault.needsGenuineResponse() ? context.result() : null);
  }
}
