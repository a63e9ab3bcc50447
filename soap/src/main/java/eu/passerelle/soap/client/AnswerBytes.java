package eu.passerelle.soap.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects an answer in memory and stops when it gets larger than allowed. */
final class AnswerBytes implements BodySubscriber<byte[]> {
    private final long limit;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private long length;
    private Flow.@Nullable Subscription subscription;

    AnswerBytes(long limit) {
        this.limit = limit;
    }

    /** Says that an answer was larger than allowed. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        newSubscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            length += buffer.remaining();
            pieces.add(buffer);
        }
        Flow.Subscription running = subscription;
        if (length > limit && running != null) {
            pieces.clear();
            running.cancel();
            whole.completeExceptionally(new TooLarge());
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        byte[] bytes = new byte[Math.toIntExact(length)];
        int at = 0;
        for (ByteBuffer piece : pieces) {
            int size = piece.remaining();
            piece.get(bytes, at, size);
            at += size;
        }
        whole.complete(bytes);
    }
}
