package io.quintet.kit.http;

import io.netty.handler.codec.DecoderException;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.stream.Received;
import io.quintet.kit.stream.UploadHead;
import io.quintet.kit.stream.UploadSink;
import io.quintet.kit.stream.UploadTarget;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.Pipe;
import io.vertx.core.streams.ReadStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Streams the one file of a request, raw or as a form part, into a sink, with the sink's back-pressure. */
final class UploadReader<S extends UploadSink> {
    private static final String BINARY = "application/octet-stream";
    private static final String FORM = "multipart/form-data";

    private final HttpServerRequest request;
    private final UploadTarget<S> target;
    private final long maxBytes;
    private final FormNames names = new FormNames();
    private @Nullable FilePart<S> filePart;
    private @Nullable Future<Received<S>> file;
    private @Nullable Failure refusal;

    UploadReader(HttpServerRequest request, UploadTarget<S> target, long maxBytes) {
        this.request = request;
        this.target = target;
        this.maxBytes = maxBytes;
    }

    Future<Received<S>> receive(Optional<String> name) {
        var type =
                Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE)).orElse(BINARY);
        var declared = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        if (declared.filter(length -> Long.parseLong(length) > maxBytes + (1 << 20))
                .isPresent()) {
            return LimitedSink.tooLarge(maxBytes).<Received<S>>future().onComplete(refused -> drain());
        }
        var received = type.startsWith(FORM) ? form() : one(request, new UploadHead(name, raw(type)));
        return received.onFailure(refused -> drain());
    }

    /** curl names a body that it was given no type for as a form, which it is not. */
    private static String raw(String type) {
        return type.startsWith("application/x-www-form-urlencoded") ? BINARY : type;
    }

    private Future<Received<S>> form() {
        Promise<MultiMap> whole = Promise.promise();
        request.setExpectMultipart(true);
        request.handler(names::read);
        request.uploadHandler(this::part);
        request.exceptionHandler(failure -> whole.tryFail(expected(failure)));
        request.endHandler(ended -> end(whole));
        request.resume();
        return whole.future().transform(ended -> ended.succeeded() ? filed(ended.result()) : broken(ended.cause()));
    }

    private void part(HttpServerFileUpload part) {
        if (file == null) {
            filePart = new FilePart<>(part);
            part.pause();
            file = filePart.outcome(head(part).compose(head -> one(part, head)));
        } else {
            file = file.compose(first -> discarded(first.sink(), Failure.invalid("Send one file per request.")));
        }
    }

    /** A turn later, because the decoder is told of the bytes before the one who reads the names. */
    private Future<UploadHead> head(HttpServerFileUpload part) {
        Promise<UploadHead> head = Promise.promise();
        Vertx.currentContext().runOnContext(later -> head.complete(headNow(part)));
        return head.future();
    }

    private UploadHead headNow(HttpServerFileUpload part) {
        var name = Optional.of(part.filename()).filter(text -> !text.isBlank()).map(names::asSent);
        return new UploadHead(name, Optional.ofNullable(part.contentType()).orElse(BINARY));
    }

    private void end(Promise<MultiMap> whole) {
        if (filePart != null) {
            filePart.formEnded();
        }
        whole.tryComplete(request.formAttributes());
    }

    /** What the decoder cannot read is the sender's mistake. */
    private static Throwable expected(Throwable failure) {
        return failure instanceof DecoderException
                ? Failure.invalid("The form cannot be read; a field beside the file has at most 8 KiB.")
                : failure;
    }

    private Future<Received<S>> filed(MultiMap fields) {
        return file == null
                ? Failure.invalid(
                                "There is no file in the form: send it as a part with a file name, such as -F file=@report.csv.")
                        .future()
                : file.map(one -> new Received<>(one.sink(), one.head(), one.size(), values(fields)));
    }

    private Future<Received<S>> broken(Throwable failure) {
        return file == null ? Future.failedFuture(failure) : file.compose(one -> discarded(one.sink(), failure));
    }

    private static Map<String, List<String>> values(MultiMap fields) {
        return fields.names().stream().collect(Collectors.toMap(name -> name, fields::getAll));
    }

    /** The pipe pauses the bytes and hears from now on when they break off, which they may do before there is a sink. */
    private Future<Received<S>> one(ReadStream<Buffer> bytes, UploadHead head) {
        var pipe = bytes.pipe().endOnFailure(false);
        return target.open(head).onFailure(refused -> pipe.close()).compose(sink -> pump(pipe, head, sink));
    }

    private Future<Received<S>> pump(Pipe<Buffer> pipe, UploadHead head, S sink) {
        var limited = new LimitedSink(sink, maxBytes);
        if (filePart != null) {
            filePart.goesTo(sink);
        }
        sink.onRefusal(failure -> refuse(pipe, failure));
        return pipe.to(limited)
                .map(done -> new Received<>(sink, head, limited.size(), Map.of()))
                .recover(failure -> discarded(sink, refusal == null ? failure : refusal));
    }

    /** At once: a client that sends nothing more gets its answer too. */
    private void refuse(Pipe<Buffer> pipe, Failure failure) {
        refusal = failure;
        pipe.close();
    }

    private static <S extends UploadSink> Future<Received<S>> discarded(S sink, Throwable failure) {
        return sink.discard().otherwiseEmpty().compose(gone -> Future.failedFuture(failure));
    }

    /** Reads the rest into nothing, so that the client, who may only be writing, gets to read the answer. */
    private void drain() {
        if (request.isEnded()) {
            return;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        request.uploadHandler(null);
        request.handler(ignored -> {});
        request.resume();
    }
}
