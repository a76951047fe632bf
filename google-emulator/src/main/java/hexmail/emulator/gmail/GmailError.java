package hexmail.emulator.gmail;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// An answer that is an error of Google's: status, the JSON of Google's APIs, and for a 401 the
/// challenge.
public final class GmailError extends RuntimeException {
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String REALM = "Bearer realm=\"https://accounts.google.com/\"";

  private final transient Fault fault;

  private GmailError(Fault fault) {
    super(fault.message());
    this.fault = fault;
  }

  /// One error as Google words it: `shortMessage` and `reason` go into the list of errors, `detail`
  /// into `details`.
  private record Fault(
      int code,
      String status,
      String message,
      String shortMessage,
      String reason,
      @Nullable String detail) {}

  /// No access token came with the request.
  public static GmailError credentialsMissing() {
    return new GmailError(
        new Fault(
            401,
            "UNAUTHENTICATED",
            "Request is missing required authentication credential. Expected OAuth 2 access token,"
                + " login cookie or other valid authentication credential. See"
                + " https://developers.google.com/identity/sign-in/web/devconsole-project.",
            "Login Required.",
            "required",
            "CREDENTIALS_MISSING"));
  }

  /// The access token is unknown, expired or revoked.
  public static GmailError credentialsInvalid() {
    return new GmailError(
        new Fault(
            401,
            "UNAUTHENTICATED",
            "Request had invalid authentication credentials. Expected OAuth 2 access token, login"
                + " cookie or other valid authentication credential. See"
                + " https://developers.google.com/identity/sign-in/web/devconsole-project.",
            "Invalid Credentials",
            "authError",
            null));
  }

  /// The access token carries no scope that allows this call.
  public static GmailError scopesInsufficient() {
    return new GmailError(
        new Fault(
            403,
            "PERMISSION_DENIED",
            "Request had insufficient authentication scopes.",
            "Insufficient Permission",
            "insufficientPermissions",
            "ACCESS_TOKEN_SCOPE_INSUFFICIENT"));
  }

  /// The path names a user who is not the caller.
  static GmailError delegationDenied(String user) {
    return plain(403, "PERMISSION_DENIED", "Delegation denied for " + user, "forbidden");
  }

  /// A parameter is not what it has to be.
  static GmailError invalid(String message) {
    return plain(400, "INVALID_ARGUMENT", message, "invalidArgument");
  }

  /// The account has no mailbox.
  static GmailError noMailbox() {
    return plain(400, "FAILED_PRECONDITION", "Mail service not enabled", "failedPrecondition");
  }

  /// The message, label or attachment does not exist.
  static GmailError notFound() {
    return plain(404, "NOT_FOUND", "Requested entity was not found.", "notFound");
  }

  private static GmailError plain(int code, String status, String message, String reason) {
    return new GmailError(new Fault(code, status, message, message, reason, null));
  }

  /// The HTTP status.
  public int code() {
    return fault.code();
  }

  /// Writes this error as the answer to a request. The challenge of a 401 names `invalid_token`
  /// when a token came: Google's Java client refreshes only then.
  public void answer(Context context) {
    context.status(fault.code());
    if (fault.code() == 401) {
      boolean came = !fault.reason().equals("required");
      context.header("WWW-Authenticate", came ? REALM + ", error=\"invalid_token\"" : REALM);
    }
    context.contentType("application/json; charset=UTF-8").result(json());
  }

  /// The body of the answer.
  public String json() {
    JsonObject error = new JsonObject();
    error.addProperty("code", fault.code());
    error.addProperty("message", fault.message());
    error.add("errors", listOf(oneError()));
    error.addProperty("status", fault.status());
    if (fault.detail() != null) {
      error.add("details", listOf(detail(fault.detail())));
    }
    JsonObject body = new JsonObject();
    body.add("error", error);
    return JSON.toJson(body);
  }

  private JsonObject oneError() {
    JsonObject error = new JsonObject();
    error.addProperty("message", fault.shortMessage());
    error.addProperty("domain", "global");
    error.addProperty("reason", fault.reason());
    if (fault.code() == 401) {
      error.addProperty("location", "Authorization");
      error.addProperty("locationType", "header");
    }
    return error;
  }

  private static JsonObject detail(String reason) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("service", "gmail.googleapis.com");
    JsonObject detail = new JsonObject();
    detail.addProperty("@type", "type.googleapis.com/google.rpc.ErrorInfo");
    detail.addProperty("reason", reason);
    detail.addProperty("domain", "googleapis.com");
    detail.add("metadata", metadata);
    return detail;
  }

  private static JsonArray listOf(JsonObject one) {
    JsonArray list = new JsonArray();
    list.add(one);
    return list;
  }
}
