package hexmail.emulator.gmail;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import hexmail.emulator.api.ApiMethod;
import hexmail.emulator.api.ApiRequest;
import hexmail.emulator.api.ApiResponse;
import hexmail.emulator.api.Parameters;
import hexmail.emulator.api.ResourcePath;
import hexmail.emulator.mail.MailStore;
import hexmail.emulator.mail.StoredMailbox;
import hexmail.emulator.mail.StoredMailbox.Profile;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// The methods of Gmail's API under `/gmail/v1/users/{userId}/…`. Safe for use by many threads.
public final class GmailApi {
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final Gson DENSE = new GsonBuilder().disableHtmlEscaping().create();
  private static final Map<ApiMethod, Function<GmailCall, JsonObject>> METHODS =
      Map.of(
          ApiMethod.PROFILE, GmailApi::profile,
          ApiMethod.LABELS_LIST, call -> LabelJson.list(call.mailbox().labels()),
          ApiMethod.LABELS_GET, GmailApi::label,
          ApiMethod.MESSAGES_LIST, MessageMethods::list,
          ApiMethod.MESSAGES_GET, MessageMethods::get,
          ApiMethod.ATTACHMENTS_GET, MessageMethods::attachment,
          ApiMethod.THREADS_LIST, ThreadMethods::list,
          ApiMethod.THREADS_GET, ThreadMethods::get,
          ApiMethod.HISTORY_LIST, HistoryMethods::list);

  private final MailStore mailboxes;
  private final Authenticator authenticator;
  private final PageSettings pages;
  private final DomainPolicy policy;

  public GmailApi(
      MailStore mailboxes, Authenticator authenticator, PageSettings pages, DomainPolicy policy) {
    this.mailboxes = Objects.requireNonNull(mailboxes);
    this.authenticator = Objects.requireNonNull(authenticator);
    this.pages = Objects.requireNonNull(pages);
    this.policy = Objects.requireNonNull(policy);
  }

  /// The response to a call; errors are responses in Google's JSON.
  ///
  /// @param meter charges a person for a method; false when the person has no units left
  public ApiResponse serve(
      ApiRequest request, ResourcePath target, BiPredicate<String, ApiMethod> meter) {
    try {
      String caller = authenticator.mailbox(request.authorization());
      if (!target.user().equals("me") && !target.user().equalsIgnoreCase(caller)) {
        throw GmailError.delegationDenied(target.user());
      }
      Function<GmailCall, JsonObject> method = METHODS.get(target.method());
      if (method == null || !request.reads()) {
        throw GmailError.notFound();
      }
      if (policy.blocks(caller)) {
        throw GmailError.blockedByAdministrator();
      }
      if (!meter.test(caller, target.method())) {
        throw GmailError.quotaExceeded();
      }
      return response(
          request.parameters(),
          mask -> {
            StoredMailbox mailbox = mailboxes.of(caller).orElseThrow(GmailError::noMailbox);
            return mask.of(
                method.apply(new GmailCall(target, mailbox, request.parameters(), pages)));
          });
    } catch (GmailError error) {
      return error.response();
    }
  }

  private static ApiResponse response(
      Parameters parameters, Function<FieldMask, JsonElement> work) {
    JsonElement json = work.apply(mask(parameters.first("fields").orElse("")));
    boolean dense = parameters.first("prettyPrint").filter("false"::equals).isPresent();
    return ApiResponse.of(200, ApiResponse.JSON, (dense ? DENSE : PRETTY).toJson(json))
        .with("Cache-Control", "private")
        .with("Vary", "Origin, X-Origin, Referer");
  }

  private static FieldMask mask(String fields) {
    try {
      return FieldMaskParser.parse(fields);
    } catch (IllegalArgumentException wrong) {
      throw GmailError.invalid(String.valueOf(wrong.getMessage()));
    }
  }

  private static JsonObject profile(GmailCall call) {
    Profile profile = call.mailbox().profile();
    JsonObject json = new JsonObject();
    json.addProperty("emailAddress", profile.email());
    json.addProperty("messagesTotal", profile.messages());
    json.addProperty("threadsTotal", profile.threads());
    json.addProperty("historyId", Long.toString(profile.history()));
    return json;
  }

  private static JsonObject label(GmailCall call) {
    String id = call.target().id();
    return call.mailbox().labels().stream()
        .filter(label -> label.id().equals(id))
        .findFirst()
        .map(LabelJson::counted)
        .orElseThrow(GmailError::notFound);
  }
}
