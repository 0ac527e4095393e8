package io.quintet.kit.stream;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Wakes those who wait for more; it carries nothing, they look for themselves. */
public final class Signal {
    private final List<Runnable> wakers = new CopyOnWriteArrayList<>();

    public Subscription add(Runnable waker) {
        wakers.add(waker);
        return () -> drop(waker);
    }

    private void drop(Runnable waker) {
        var unused = wakers.remove(waker);
    }

    public void fire() {
        wakers.forEach(Runnable::run);
    }
}
