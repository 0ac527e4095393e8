package io.quintet.kit.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;

/** The mount's own page, the contract as JSON, and the interactive documentation, served without the network. */
final class DocsRoutes {
    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/5.34.1";
    private static final String INITIALIZER = """
            window.onload = () => { window.ui = SwaggerUIBundle({
              url: '../openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null,
              presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: 'StandaloneLayout' }); };
            """;

    private DocsRoutes() {}

    static void add(Router router, Contract contract, String mount) {
        var document = contract.document().toBuffer();
        var index = index(contract, mount).toBuffer();
        router.get(mount).handler(context -> send(context, "application/json").end(index));
        router.get(mount + "/")
                .handler(context -> send(context, "application/json").end(index));
        router.get(mount + "/openapi.json")
                .handler(context -> send(context, "application/json").end(document));
        router.get(mount + "/docs").handler(context -> docs(context, mount));
        router.get(mount + "/docs/swagger-initializer.js")
                .handler(context -> send(context, "text/javascript").end(INITIALIZER));
        router.get(mount + "/docs/*").handler(StaticHandler.create(SWAGGER));
    }

    private static io.vertx.core.http.HttpServerResponse send(RoutingContext context, String mediaType) {
        return context.response().putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
    }

    /** The page's own links are relative, so the last slash matters. */
    private static void docs(RoutingContext context, String mount) {
        if (context.request().path().endsWith("/")) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, mount + "/docs/")
                    .end();
        }
    }

    private static JsonObject index(Contract contract, String mount) {
        return new JsonObject()
                .put("app", contract.title())
                .put("version", contract.version())
                .put("docs", mount + "/docs/")
                .put("contract", mount + "/openapi.json")
                .put("events", mount + "/events")
                .put("limits", mount + "/limits")
                .put("health", mount + "/health");
    }
}
