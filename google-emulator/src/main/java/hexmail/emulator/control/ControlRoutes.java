package hexmail.emulator.control;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import hexmail.emulator.mail.LabelSettings;
import hexmail.emulator.mail.LabelSettings.Colors;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.page.Pages;
import hexmail.emulator.tls.Http2Control;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// `Control` over HTTP. A change redirects a form to the page and answers any other request with
/// `{}`; a change that creates something answers with its `id`.
final class ControlRoutes {
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Control control;

  ControlRoutes(Control control) {
    this.control = control;
  }

  /// Adds the page and the paths under `/_control`.
  void addTo(JavalinDefaultRoutingApi routes) {
    new OAuthControlRoutes(control).addTo(routes);
    new GmailControlRoutes(control).addTo(routes);
    routes.get(
        "/_control",
        context -> Pages.show(context, "control/page.jte", Map.of("control", control)));
    routes.get("/_control/state", context -> json(context, state()));
    routes.get("/_control/parameters/{endpoint}", this::parameters);
    routes.post("/_control/counts/reset", change(_ -> control.resetCounts()));
    routes.post(
        "/_control/faults", change(request -> control.fault(request.endpoint(), request.fault())));
    routes.post("/_control/faults/clear", change(_ -> control.clearFaults()));
    routes.post("/_control/tokens/expire", change(this::expire));
    routes.post(
        "/_control/grants/revoke", change(request -> control.revokeGrants(request.text("email"))));
    routes.post("/_control/connections", change(this::changeConnections));
    addMail(routes);
  }

  private void addMail(JavalinDefaultRoutingApi routes) {
    routes.post("/_control/mail/deliver", response(this::deliver));
    routes.post(
        "/_control/mail/delete",
        change(request -> control.delete(request.text("email"), request.text("id"))));
    routes.post("/_control/mail/fill", change(this::fill));
    routes.post(
        "/_control/mail/large-conversation",
        change(request ->
            control.deliverLargeConversation(
                request.text("email"),
                request.count("messages", 40),
                request.count("bytes", 750_000))));
    routes.post("/_control/mail/labels", change(this::changeLabels));
    routes.post(
        "/_control/mail/expire-history",
        change(request -> control.expireHistory(request.text("email"))));
    routes.post("/_control/mail/empty", change(request -> control.empty(request.text("email"))));
    routes.post(
        "/_control/mail/close", change(request -> control.closeMailbox(request.text("email"))));
    routes.post("/_control/labels", response(this::label));
    routes.post("/_control/pages", change(this::changePages));
  }

  /// Reads `streams`, `goAwayAfter`, `refuseEvery` and `loseEvery`; each is optional.
  private void changeConnections(ControlRequest request) {
    Http2Control http2 = control.http2();
    http2.streams(request.count("streams", http2.streams()));
    if (request.has("goAwayAfter")) {
      http2.goAwayAfter(request.count("goAwayAfter", 0));
    }
    if (request.has("refuseEvery")) {
      http2.refuseEvery(request.count("refuseEvery", 0));
    }
    if (request.has("loseEvery")) {
      http2.loseEvery(request.count("loseEvery", 0));
    }
  }

  private String deliver(ControlRequest request) {
    return control.deliver(
        request.text("email"),
        request.text("message"),
        request.time("received"),
        request.list("labels"));
  }

  private void fill(ControlRequest request) {
    control.fill(request.text("email"), new MailSource.Many(request.number("messages")));
  }

  private void changeLabels(ControlRequest request) {
    control.changeLabels(
        request.text("email"), request.text("id"), request.list("add"), request.list("remove"));
  }

  /// Reads `visibility`, and `textColor` with `backgroundColor`; without them a label that exists
  /// stays as it is.
  private String label(ControlRequest request) {
    String email = request.text("email");
    String name = request.text("name");
    boolean colored = request.has("backgroundColor");
    if (!colored && !request.has("visibility")) {
      return control.labels().create(email, name);
    }
    Colors colors =
        colored ? new Colors(request.text("textColor"), request.text("backgroundColor")) : null;
    String visibility = request.has("visibility") ? request.text("visibility") : LabelSettings.SHOW;
    return control.labels().set(email, name, new LabelSettings(visibility, colors));
  }

  /// Reads `cut`, `searchesReachSpam` or `newestFirst`.
  private void changePages(ControlRequest request) {
    if (request.has("searchesReachSpam")) {
      control.pages().searchesReachSpam(request.flag("searchesReachSpam"));
    } else if (request.has("newestFirst")) {
      control.pages().newestFirst(request.flag("newestFirst"));
    } else {
      control.cutPagesShort(request.flag("cut"));
    }
  }

  private Map<String, Object> state() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Endpoint endpoint : Endpoint.values()) {
      counts.put(endpoint.name(), control.count(endpoint));
    }
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("counts", counts);
    state.put("faults", control.faults());
    state.put("time", control.clock().instant().toString());
    state.putAll(OAuthControlRoutes.state(control));
    state.putAll(GmailControlRoutes.state(control));
    return state;
  }

  private void parameters(Context context) {
    try {
      Endpoint endpoint = ControlRequest.endpoint(context.pathParam("endpoint"));
      json(context, control.parameters(endpoint));
    } catch (IllegalArgumentException e) {
      refuse(context, e);
    }
  }

  /// With `email`: ends the tokens of that account now. With `endpoint` and `calls`: ends all
  /// tokens after that number of calls.
  private void expire(ControlRequest request) {
    if (request.has("email")) {
      control.expireAccessTokens(request.text("email"));
    } else {
      control.expireAccessTokensAfter(request.endpoint(), request.number("calls", 0));
    }
  }

  static io.javalin.http.Handler change(Consumer<ControlRequest> change) {
    return context -> {
      try {
        change.accept(ControlRequest.of(context));
      } catch (IllegalArgumentException e) {
        refuse(context, e);
        return;
      }
      if (context.isFormUrlencoded()) {
        context.redirect("/_control", HttpStatus.SEE_OTHER);
      } else {
        json(context, Map.of());
      }
    };
  }

  /// A change that answers with the id of what it created.
  private static io.javalin.http.Handler response(Function<ControlRequest, String> change) {
    return context -> {
      try {
        json(context, Map.of("id", change.apply(ControlRequest.of(context))));
      } catch (IllegalArgumentException e) {
        refuse(context, e);
      }
    };
  }

  private static void refuse(Context context, IllegalArgumentException fault) {
    json(context.status(400), Map.of("error", String.valueOf(fault.getMessage())));
  }

  private static void json(Context context, Object response) {
    context.contentType("application/json; charset=utf-8").result(JSON.toJson(response));
  }
}
