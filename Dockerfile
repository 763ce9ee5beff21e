# Build with the SDK and Node, run on the small runtime as a user that is not root, with a read-only root file system:
#   docker build --build-arg IMAGES=<the registry with Microsoft's .NET images> -t jams .
#   docker run --read-only --tmpfs /tmp -v jams-data:/data -p 127.0.0.1:5080:8080 jams
ARG IMAGES
FROM ${IMAGES}/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN dotnet publish Jams.Web -c Release -o /app --no-self-contained

FROM ${IMAGES}/dotnet/aspnet:10.0 AS run
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown $APP_UID:$APP_UID /data
ENV ASPNETCORE_URLS=http://+:8080 JAMS_DATA=/data DOTNET_EnableDiagnostics=0
VOLUME /data
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["dotnet", "Jams.Web.dll", "health", "http://127.0.0.1:8080"]
ENTRYPOINT ["dotnet", "Jams.Web.dll"]
