package hexmail.emulator.gmail;

import hexmail.emulator.api.ApiRequest;
import hexmail.emulator.api.ApiResponse;
import org.jspecify.annotations.Nullable;

/// A call in a batch.
///
/// @param contentId as it was sent; null when there was none
/// @param request null when the part is no request
record BatchPart(@Nullable String contentId, @Nullable ApiRequest request) {

  /// The answer to a part.
  record PartResponse(@Nullable String contentId, ApiResponse response) {}
}
