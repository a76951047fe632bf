package hexmail.emulator.gmail;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import hexmail.emulator.mail.Mailbox;
import hexmail.emulator.mail.Mailbox.Profile;
import hexmail.emulator.mail.Mailboxes;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Objects;
import java.util.function.Function;

/// The routes `/gmail/v1/users/{userId}/…`, and the handler that turns every `GmailError` into
/// Google's JSON. A GET may come as a POST with `X-HTTP-Method-Override: GET`. Javalin packs
/// answers with gzip for whoever asks.
public final class GmailRoutes {
  private static final String USER = "/gmail/v1/users/{userId}";
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final Gson DENSE = new GsonBuilder().disableHtmlEscaping().create();

  private final Mailboxes mailboxes;
  private final Callers callers;
  private final PageSizes pages;

  public GmailRoutes(Mailboxes mailboxes, Callers callers, PageSizes pages) {
    this.mailboxes = Objects.requireNonNull(mailboxes);
    this.callers = Objects.requireNonNull(callers);
    this.pages = Objects.requireNonNull(pages);
  }

  /// Adds the routes and the exception handler.
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.exception(GmailError.class, (error, context) -> error.answer(context));
    add(routes, "/profile", GmailRoutes::profile);
    add(routes, "/labels", call -> LabelJson.list(call.mailbox().labels()));
    add(routes, "/labels/{label}", GmailRoutes::label);
    add(routes, "/messages", MessageCalls::list);
    add(routes, "/messages/{id}", MessageCalls::get);
    add(routes, "/messages/{id}/attachments/{attachmentId}", MessageCalls::attachment);
  }

  private void add(
      JavalinDefaultRoutingApi routes, String path, Function<Call, JsonObject> method) {
    routes.get(USER + path, context -> answer(context, method));
    routes.post(
        USER + path,
        context -> {
          if (!Parameters.isOverridden(context)) {
            throw GmailError.notFound();
          }
          answer(context, method);
        });
  }

  private void answer(Context context, Function<Call, JsonObject> method) {
    String caller = callers.mailbox(context);
    String user = context.pathParam("userId");
    if (!user.equals("me") && !user.equalsIgnoreCase(caller)) {
      throw GmailError.delegationDenied(user);
    }
    Parameters parameters = Parameters.of(context);
    FieldMask mask = FieldMaskParser.parse(parameters.first("fields").orElse(""));
    Mailbox mailbox = mailboxes.of(caller).orElseThrow(GmailError::noMailbox);
    JsonElement json = mask.of(method.apply(new Call(context, mailbox, parameters, pages)));
    boolean dense = parameters.first("prettyPrint").filter("false"::equals).isPresent();
    context
        .contentType("application/json; charset=UTF-8")
        .header("Cache-Control", "private")
        .header("Vary", "Origin, X-Origin, Referer")
        .result((dense ? DENSE : PRETTY).toJson(json));
  }

  private static JsonObject profile(Call call) {
    Profile profile = call.mailbox().profile();
    JsonObject json = new JsonObject();
    json.addProperty("emailAddress", profile.email());
    json.addProperty("messagesTotal", profile.messages());
    json.addProperty("threadsTotal", profile.threads());
    json.addProperty("historyId", Long.toString(profile.history()));
    return json;
  }

  private static JsonObject label(Call call) {
    String id = call.context().pathParam("label");
    return call.mailbox().labels().stream()
        .filter(label -> label.id().equals(id))
        .findFirst()
        .map(LabelJson::counted)
        .orElseThrow(GmailError::notFound);
  }
}
