package hexmail.emulator.gmail;

import hexmail.emulator.api.AdmissionControl.Admission;
import hexmail.emulator.api.AdmissionControl.IncomingCall;
import hexmail.emulator.api.ApiMethod;
import hexmail.emulator.api.ApiRequest;
import hexmail.emulator.api.ApiResponse;
import hexmail.emulator.api.GzipBody;
import hexmail.emulator.api.ResourcePath;
import hexmail.emulator.api.ResponseWriter;
import hexmail.emulator.gmail.BatchPart.PartResponse;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Several calls in one request, at most a hundred. All parts are admitted in their order, delayed
/// as long as the slowest of them, and answered in their order.
final class BatchEndpoint {
  private static final int MOST_PARTS = 100;

  private final CallDispatcher calls;
  private final BatchSettings settings;

  BatchEndpoint(CallDispatcher calls, BatchSettings settings) {
    this.calls = calls;
    this.settings = settings;
  }

  void serve(Context context) {
    if (!settings.served()) {
      ResponseWriter.send(context, ApiResponse.page(404));
      return;
    }
    ApiRequest request = ApiRequest.of(context);
    List<BatchPart> parts = new ArrayList<>();
    @Nullable GmailError mistake = null;
    try {
      parts.addAll(read(context));
    } catch (GmailError wrong) {
      mistake = wrong;
    }
    request.parameters().add("parts=" + parts.size());
    @Nullable String person = person(request, parts);
    try (Admission admission =
        calls.admissionControl().admit(new IncomingCall(request, ApiMethod.BATCH, false, person))) {
      calls.admissionControl().await(admission.delay());
      @Nullable GmailError refusal = mistake;
      ResponseWriter.send(
          context,
          admission.response(
              () -> refusal == null ? response(request, parts) : refusal.response()));
    }
  }

  private static List<BatchPart> read(Context context) {
    try {
      byte[] body =
          GzipBody.decompressed(context.bodyAsBytes(), context.header("Content-Encoding"));
      List<BatchPart> parts = BatchReader.read(context.contentType(), body);
      if (parts.isEmpty() || parts.size() > MOST_PARTS) {
        throw new IllegalArgumentException("The batch has no calls, or more than " + MOST_PARTS);
      }
      return parts;
    } catch (IllegalArgumentException broken) {
      throw GmailError.invalid("Failed to parse batch request, error: " + broken.getMessage());
    }
  }

  /// Google's Java client sends the token with the parts and not with the request.
  private @Nullable String person(ApiRequest outer, List<BatchPart> parts) {
    ApiRequest first = parts.isEmpty() ? null : parts.getFirst().request();
    return calls.person(first == null ? outer : first.withCredentialsFrom(outer));
  }

  private ApiResponse response(ApiRequest outer, List<BatchPart> parts) {
    List<AdmittedPart> admittedParts = new ArrayList<>();
    try {
      for (BatchPart part : parts) {
        admittedParts.add(enter(outer, part));
      }
      calls.admissionControl().await(longest(admittedParts));
      List<PartResponse> responses = new ArrayList<>();
      for (AdmittedPart part : admittedParts) {
        responses.add(new PartResponse(part.contentId(), response(part)));
      }
      return BatchWriter.write(arranged(responses));
    } finally {
      admittedParts.forEach(AdmittedPart::close);
    }
  }

  /// A part after admission; without an admission when its path is unknown.
  private record AdmittedPart(
      @Nullable String contentId,
      @Nullable ApiRequest request,
      @Nullable ResourcePath target,
      @Nullable Admission admission) {

    void close() {
      if (admission != null) {
        admission.close();
      }
    }
  }

  private AdmittedPart enter(ApiRequest outer, BatchPart part) {
    if (part.request() == null) {
      return new AdmittedPart(part.contentId(), null, null, null);
    }
    ApiRequest request = part.request().withCredentialsFrom(outer);
    Optional<ResourcePath> target = ResourcePath.at(request.path());
    return target.isEmpty()
        ? new AdmittedPart(part.contentId(), request, null, null)
        : new AdmittedPart(
            part.contentId(), request, target.get(), calls.admit(request, target.get(), true));
  }

  private static Duration longest(List<AdmittedPart> parts) {
    Duration longest = Duration.ZERO;
    for (AdmittedPart part : parts) {
      if (part.admission() != null && part.admission().delay().compareTo(longest) > 0) {
        longest = part.admission().delay();
      }
    }
    return longest;
  }

  private ApiResponse response(AdmittedPart part) {
    if (part.request() == null) {
      return GmailError.invalid("Failed to parse batch request, error: no request").response();
    }
    if (part.target() == null || part.admission() == null) {
      return GmailError.notFound().response();
    }
    return calls.response(part.request(), part.target(), part.admission());
  }

  private List<PartResponse> arranged(List<PartResponse> responses) {
    List<PartResponse> arranged = new ArrayList<>();
    int leftOutEvery = settings.leftOutEvery();
    for (int at = 0; at < responses.size(); at++) {
      if (leftOutEvery == 0 || (at + 1) % leftOutEvery != 0) {
        arranged.add(responses.get(at));
      }
    }
    if (settings.shuffled()) {
      Collections.rotate(arranged, 1);
    }
    return arranged;
  }
}
