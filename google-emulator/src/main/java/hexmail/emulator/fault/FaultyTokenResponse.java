package hexmail.emulator.fault;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import hexmail.emulator.api.ResponseWriter;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// Sends the response of a faulty token call.
public final class FaultyTokenResponse {
  private static final String JSON = "application/json; charset=utf-8";
  private static final String SAMPLE =
      "{\"access_token\":\"ya29.cut\",\"expires_in\":3599,\"token_type\":\"Bearer\"}";

  private FaultyTokenResponse() {}

  /// Sends the response of the fault.
  ///
  /// @param genuineResponse the genuine response, JSON of status 200; null when the request was not
  ///   processed
  public static void send(Context context, TokenFault fault, @Nullable String genuineResponse) {
    TokenError error = fault.error();
    context.header("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    switch (error.shape()) {
      case JSON -> context.status(error.status()).contentType(JSON).result(error.json());
      case PAGE -> page(context, error.status());
      case HALF ->
          context
              .contentType(JSON)
              .result(half(genuineResponse == null ? SAMPLE : genuineResponse));
      case NO_SCOPE ->
          context.contentType(JSON).result(withoutScope(String.valueOf(genuineResponse)));
      case TRUE -> context.contentType(JSON).result(String.valueOf(genuineResponse));
      case NOTHING -> ResponseWriter.close(context);
    }
  }

  private static void page(Context context, int status) {
    context
        .status(status)
        .contentType("text/html; charset=UTF-8")
        .result(
            "<!DOCTYPE html><html lang=en><title>Error %d</title><p>That’s an error.</html>\n"
                .formatted(status));
  }

  private static String half(String genuineResponse) {
    return genuineResponse.substring(0, genuineResponse.length() / 2);
  }

  private static String withoutScope(String genuineResponse) {
    JsonObject response = new Gson().fromJson(genuineResponse, JsonObject.class);
    response.remove("scope");
    return response.toString();
  }
}
