package hexmail.emulator.oauth;

import hexmail.emulator.gmail.Callers;
import hexmail.emulator.gmail.GmailError;
import hexmail.emulator.grants.Directory;
import hexmail.emulator.grants.Grant;
import hexmail.emulator.grants.Scopes;
import hexmail.emulator.grants.Tokens;
import io.javalin.http.Context;

/// Reads the bearer token of a request to one of Google's APIs.
final class Bearers implements Callers {
  private static final String BEARER = "Bearer ";

  private final Tokens tokens;
  private final Directory directory;

  Bearers(Tokens tokens, Directory directory) {
    this.tokens = tokens;
    this.directory = directory;
  }

  @Override
  public String mailbox(Context context) {
    Grant grant = grant(context);
    if (!Scopes.readMail(grant.scopes())) {
      throw GmailError.scopesInsufficient();
    }
    return directory.mailbox(grant.account());
  }

  /// What the token of the request allows. Throws `GmailError` of status 401.
  Grant grant(Context context) {
    String header = context.header("Authorization");
    if (header == null || header.isBlank()) {
      throw GmailError.credentialsMissing();
    }
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw GmailError.credentialsInvalid();
    }
    return tokens
        .access(header.substring(BEARER.length()).strip())
        .orElseThrow(GmailError::credentialsInvalid);
  }
}
