package hexmail.emulator.gmail;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;

/// The fields that a caller wants (`fields=messages(id,threadId),nextPageToken`). A mask without
/// fields, or with `*`, selects everything.
///
/// @param fields the selected fields, each with the mask of its content
record FieldMask(Map<String, FieldMask> fields) {
  static final FieldMask ALL = new FieldMask(Map.of());

  FieldMask {
    fields = Map.copyOf(fields);
  }

  private boolean wantsAll() {
    return fields.isEmpty() || fields.containsKey("*");
  }

  /// The union of both masks.
  FieldMask and(FieldMask other) {
    if (fields.isEmpty() || other.fields.isEmpty()) {
      return ALL;
    }
    Map<String, FieldMask> union = new HashMap<>(fields);
    other.fields.forEach((name, mask) -> union.merge(name, mask, FieldMask::and));
    return new FieldMask(union);
  }

  /// The selected part of a response. A list is masked entry by entry.
  JsonElement of(JsonElement response) {
    if (wantsAll() && fields.size() <= 1 && wholeStar()) {
      return response;
    }
    if (response instanceof JsonArray list) {
      JsonArray masked = new JsonArray();
      list.forEach(entry -> masked.add(of(entry)));
      return masked;
    }
    if (response instanceof JsonObject object) {
      return of(object);
    }
    return response;
  }

  private boolean wholeStar() {
    return fields.isEmpty() || fields.getOrDefault("*", ALL).fields.isEmpty();
  }

  private JsonObject of(JsonObject object) {
    JsonObject masked = new JsonObject();
    object
        .entrySet()
        .forEach(entry -> {
          FieldMask mask = fields.getOrDefault(entry.getKey(), fields.get("*"));
          if (mask != null) {
            masked.add(entry.getKey(), mask.of(entry.getValue()));
          }
        });
    return masked;
  }
}
