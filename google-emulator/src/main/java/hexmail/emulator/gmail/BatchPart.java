package hexmail.emulator.gmail;

import hexmail.emulator.api.ApiRequest;
import hexmail.emulator.api.ApiResponse;
import org.jspecify.annotations.Nullable;

/// A part of a batch.
///
/// @param contentId the Content-ID as sent; null when there is none
/// @param request null when the part is not a request
record BatchPart(@Nullable String contentId, @Nullable ApiRequest request) {

  /// The response to a part.
  record PartResponse(@Nullable String contentId, ApiResponse response) {}
}
