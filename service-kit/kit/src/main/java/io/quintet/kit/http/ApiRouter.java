package io.quintet.kit.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;

/** Routes and validates by the contract, and runs the code of each operation. */
final class ApiRouter {
    private final Contract contract;
    private final Operations operations;
    private final String mount;
    private final StreamRegistry streams;

    private ApiRouter(Contract contract, Operations operations, String mount, StreamRegistry streams) {
        this.contract = contract;
        this.operations = operations;
        this.mount = mount;
        this.streams = streams;
    }

    static Future<Router> create(
            Vertx vertx, Contract contract, Operations operations, String mount, StreamRegistry streams) {
        var router = new ApiRouter(contract, operations, mount, streams);
        return OpenAPIContract.from(vertx, contract.reduced()).map(loaded -> router.build(vertx, loaded));
    }

    private Router build(Vertx vertx, OpenAPIContract loaded) {
        var reader = new RequestReader(contract.streamed());
        var builder = RouterBuilder.create(vertx, loaded, reader::read);
        builder.getRoutes().forEach(route -> bind(route, reader));
        return builder.createRouter();
    }

    private void bind(OpenAPIRoute route, RequestReader reader) {
        var operation = operations.find(route.getOperation().getOperationId());
        if (RequestReader.takesAnything(route.getOperation())) {
            route.setDoValidation(false).addHandler(context -> check(context, route, reader));
        }
        route.addHandler(context -> run(context, operation));
    }

    /** Without the validator, whose hop to a worker costs more than a small reply. */
    private static void check(RoutingContext context, OpenAPIRoute route, RequestReader reader) {
        reader.read(context, route.getOperation())
                .onSuccess(checked -> context.next())
                .onFailure(context::fail);
    }

    private void run(RoutingContext context, Operation operation) {
        attempt(context, operation)
                .compose(reply -> reply.send(context, mount, streams))
                .onFailure(context::fail);
    }

    /** What an operation throws before it has a Future is a failure like any other. */
    private static Future<Reply> attempt(RoutingContext context, Operation operation) {
        return Future.succeededFuture(new Request(context)).compose(operation::handle);
    }
}
