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

/// Several calls in one request, at most a hundred. They are let in in their order, held as long as
/// the slowest of them, and answered in their order.
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
    try (Admission pass =
        calls.gate().admit(new IncomingCall(request, ApiMethod.BATCH, false, person))) {
      calls.gate().hold(pass.delay());
      @Nullable GmailError refusal = mistake;
      ResponseWriter.send(
          context, pass.answer(() -> refusal == null ? answer(request, parts) : refusal.answer()));
    }
  }

  private static List<BatchPart> read(Context context) {
    try {
      byte[] body = GzipBody.unpacked(context.bodyAsBytes(), context.header("Content-Encoding"));
      List<BatchPart> parts = BatchReader.read(context.contentType(), body);
      if (parts.isEmpty() || parts.size() > MOST_PARTS) {
        throw new IllegalArgumentException("The batch has no calls, or more than " + MOST_PARTS);
      }
      return parts;
    } catch (IllegalArgumentException broken) {
      throw GmailError.invalid("Failed to parse batch request, error: " + broken.getMessage());
    }
  }

  /// Google's Java client signs the parts and not the request.
  private @Nullable String person(ApiRequest outer, List<BatchPart> parts) {
    ApiRequest first = parts.isEmpty() ? null : parts.getFirst().request();
    return calls.person(first == null ? outer : first.orWithCredentialsOf(outer));
  }

  private ApiResponse answer(ApiRequest outer, List<BatchPart> parts) {
    List<AdmittedPart> entered = new ArrayList<>();
    try {
      for (BatchPart part : parts) {
        entered.add(enter(outer, part));
      }
      calls.gate().hold(longest(entered));
      List<PartResponse> answers = new ArrayList<>();
      for (AdmittedPart part : entered) {
        answers.add(new PartResponse(part.contentId(), answer(part)));
      }
      return BatchWriter.write(arranged(answers));
    } finally {
      entered.forEach(AdmittedPart::close);
    }
  }

  /// A part that was let in; without a pass when it leads nowhere.
  private record AdmittedPart(
      @Nullable String contentId,
      @Nullable ApiRequest request,
      @Nullable ResourcePath target,
      @Nullable Admission pass) {

    void close() {
      if (pass != null) {
        pass.close();
      }
    }
  }

  private AdmittedPart enter(ApiRequest outer, BatchPart part) {
    if (part.request() == null) {
      return new AdmittedPart(part.contentId(), null, null, null);
    }
    ApiRequest request = part.request().orWithCredentialsOf(outer);
    Optional<ResourcePath> target = ResourcePath.at(request.path());
    return target.isEmpty()
        ? new AdmittedPart(part.contentId(), request, null, null)
        : new AdmittedPart(
            part.contentId(), request, target.get(), calls.admit(request, target.get(), true));
  }

  private static Duration longest(List<AdmittedPart> parts) {
    Duration longest = Duration.ZERO;
    for (AdmittedPart part : parts) {
      if (part.pass() != null && part.pass().delay().compareTo(longest) > 0) {
        longest = part.pass().delay();
      }
    }
    return longest;
  }

  private ApiResponse answer(AdmittedPart part) {
    if (part.request() == null) {
      return GmailError.invalid("Failed to parse batch request, error: no request").answer();
    }
    if (part.target() == null || part.pass() == null) {
      return GmailError.notFound().answer();
    }
    return calls.answer(part.request(), part.target(), part.pass());
  }

  private List<PartResponse> arranged(List<PartResponse> answers) {
    List<PartResponse> arranged = new ArrayList<>();
    int gap = settings.leftOutEvery();
    for (int at = 0; at < answers.size(); at++) {
      if (gap == 0 || (at + 1) % gap != 0) {
        arranged.add(answers.get(at));
      }
    }
    if (settings.shuffled()) {
      Collections.rotate(arranged, 1);
    }
    return arranged;
  }
}
